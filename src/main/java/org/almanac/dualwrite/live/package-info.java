/** Which version of a table map is live, as far as that can be known. */
@NullMarked
package org.almanac.dualwrite.live;

import org.jspecify.annotations.NullMarked;
