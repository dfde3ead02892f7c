/** Definitions of components in the shape of exports, for packages that are made from nothing. */
@NullMarked
package org.almanac.solution.building;

import org.jspecify.annotations.NullMarked;
