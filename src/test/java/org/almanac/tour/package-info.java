/** What somebody finds who takes the tour. */
@NullMarked
package org.almanac.tour;

import org.jspecify.annotations.NullMarked;
