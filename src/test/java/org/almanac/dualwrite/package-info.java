/** What table maps, their versions and dual-write's findings promise. */
@NullMarked
package org.almanac.dualwrite;

import org.jspecify.annotations.NullMarked;
