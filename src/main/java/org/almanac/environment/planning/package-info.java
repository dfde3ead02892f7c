/** The planner: a pure function from package, options and state to a plan or a refusal. It never writes. */
@NullMarked
package org.almanac.environment.planning;

import org.jspecify.annotations.NullMarked;
