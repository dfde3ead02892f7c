/** Environments with table maps for tests. */
@NullMarked
package org.almanac.dualwrite.workshop;

import org.jspecify.annotations.NullMarked;
