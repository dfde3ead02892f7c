/** Rules about cloud flows. */
@NullMarked
package org.almanac.solution.checking.flows;

import org.jspecify.annotations.NullMarked;
