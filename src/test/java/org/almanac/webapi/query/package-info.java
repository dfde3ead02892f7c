/** Tests of reading through the Web API, over rows in memory. */
@NullMarked
package org.almanac.webapi.query;

import org.jspecify.annotations.NullMarked;
