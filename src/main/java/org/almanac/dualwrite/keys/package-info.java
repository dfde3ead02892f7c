/** Integration keys: how they are made and compared. */
@NullMarked
package org.almanac.dualwrite.keys;

import org.jspecify.annotations.NullMarked;
