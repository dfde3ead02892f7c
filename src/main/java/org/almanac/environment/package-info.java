/**
 * The repository of environments: installed solutions, component layers, dependencies, the planner and the store that
 * applies a plan in one transaction.
 */
@NullMarked
package org.almanac.environment;

import org.jspecify.annotations.NullMarked;
