/** A small environment in memory for tests of the Web API. */
@NullMarked
package org.almanac.webapi.world;

import org.jspecify.annotations.NullMarked;
