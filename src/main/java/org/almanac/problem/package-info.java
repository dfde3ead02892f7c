/**
 * The taxonomy of everything that can go wrong: expected refusals, bad input, transient and permanent failures, unknown
 * outcomes. Every other module throws these and nothing else on purpose.
 */
@NullMarked
package org.almanac.problem;

import org.jspecify.annotations.NullMarked;
