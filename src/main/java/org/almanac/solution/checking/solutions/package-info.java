/** Rules about the solution as a whole and about what ties it to other solutions. */
@NullMarked
package org.almanac.solution.checking.solutions;

import org.jspecify.annotations.NullMarked;
