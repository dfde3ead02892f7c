@org.jspecify.annotations.NullMarked
package org.almanac.deployment.notification;
