/** Rows of the registry of component kinds, one small file an area. */
@NullMarked
package org.almanac.solution.kinds;

import org.jspecify.annotations.NullMarked;
