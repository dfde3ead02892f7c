/** Puts components back together into files of the real layout. */
@NullMarked
package org.almanac.solution.writing;

import org.jspecify.annotations.NullMarked;
