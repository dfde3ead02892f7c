/** Tests of the solution module, and what they share. */
@NullMarked
package org.almanac.solution;

import org.jspecify.annotations.NullMarked;
