package org.almanac.process.tablemaps;

import org.almanac.dualwrite.MapGoal;

/**
 * What was there before a run began to change it.
 *
 * @param goal versions, states and keys to come back to
 * @param linked whether the environments were linked
 * @param hash of the link's state
 */
record Baseline(MapGoal goal, boolean linked, boolean solutionAware, String hash) {}
