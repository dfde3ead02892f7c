/** Sends notices about deployments over web hook and mail, from a table that the deployments' own transactions write to. */
@NullMarked
package org.almanac.deployment.notification;

import org.jspecify.annotations.NullMarked;
