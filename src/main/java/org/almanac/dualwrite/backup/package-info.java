/** Solutions with all table maps of an environment, and what tells how the maps stood. */
@NullMarked
package org.almanac.dualwrite.backup;

import org.jspecify.annotations.NullMarked;
