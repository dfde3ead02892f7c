package org.almanac.solution;

import org.jspecify.annotations.Nullable;

/** The solution that a patch belongs to. */
public record ParentSolution(String uniqueName, @Nullable SolutionVersion version) {}
