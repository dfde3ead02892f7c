/** Tests of this part of the Web API, in front of rows in memory. */
@NullMarked
package org.almanac.webapi.protocol;

import org.jspecify.annotations.NullMarked;
