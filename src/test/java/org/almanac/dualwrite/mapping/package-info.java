/** What reading a table map's definition promises. */
@NullMarked
package org.almanac.dualwrite.mapping;

import org.jspecify.annotations.NullMarked;
