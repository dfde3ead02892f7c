/** What the layers of a component come to, and what one layer changes. Pure: no state, no input or output. */
@NullMarked
package org.almanac.environment.merging;

import org.jspecify.annotations.NullMarked;
