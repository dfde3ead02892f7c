/** The solution checker: how a package is gone through; the rules lie in the packages below. */
@NullMarked
package org.almanac.solution.checking;

import org.jspecify.annotations.NullMarked;
