/** What the rule of the live version promises. */
@NullMarked
package org.almanac.dualwrite.live;

import org.jspecify.annotations.NullMarked;
