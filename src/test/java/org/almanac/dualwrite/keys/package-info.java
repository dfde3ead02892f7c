/** What integration keys promise. */
@NullMarked
package org.almanac.dualwrite.keys;

import org.jspecify.annotations.NullMarked;
