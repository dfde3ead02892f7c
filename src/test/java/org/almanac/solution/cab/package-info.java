/** Cabinets as tests need them. */
@NullMarked
package org.almanac.solution.cab;

import org.jspecify.annotations.NullMarked;
