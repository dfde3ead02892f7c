/** The order of maps by their prerequisites, and of packages by what they need. */
@NullMarked
package org.almanac.dualwrite.ordering;

import org.jspecify.annotations.NullMarked;
