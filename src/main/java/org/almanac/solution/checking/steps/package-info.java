/** Rules about plug-ins and their steps. */
@NullMarked
package org.almanac.solution.checking.steps;

import org.jspecify.annotations.NullMarked;
