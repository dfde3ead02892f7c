/** Dual-write of embedded environments in Almanac's own tables. */
@NullMarked
package org.almanac.dualwrite.store;

import org.jspecify.annotations.NullMarked;
