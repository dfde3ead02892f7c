/** Reads the saved versions of table maps where they are: in environments and in packages. */
@NullMarked
package org.almanac.dualwrite.saved;

import org.jspecify.annotations.NullMarked;
