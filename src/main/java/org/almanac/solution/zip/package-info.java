/** The zip container: hostile archives are found here, before anything is parsed. */
@NullMarked
package org.almanac.solution.zip;

import org.jspecify.annotations.NullMarked;
