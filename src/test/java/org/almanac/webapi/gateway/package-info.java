@NullMarked
package org.almanac.webapi.gateway;

import org.jspecify.annotations.NullMarked;
