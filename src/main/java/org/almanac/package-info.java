/** Almanac moves solutions safely between business application environments. */
@NullMarked
package org.almanac;

import org.jspecify.annotations.NullMarked;
