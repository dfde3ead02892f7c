/** Rules that the code as a whole keeps. */
@NullMarked
package org.almanac.architecture;

import org.jspecify.annotations.NullMarked;
