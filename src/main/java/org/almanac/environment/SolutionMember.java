package org.almanac.environment;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A component of a solution.
 *
 * @param name as its first package wrote it
 * @param parent the table or other component that holds it
 * @param behavior 0 with all subcomponents, 1 without, 2 shell only (dataverse-semantics 1.7); null for what is there as a
 *     part of its table
 */
public record SolutionMember(
        ComponentRef component,
        String name,
        @Nullable ComponentRef parent,
        @Nullable Integer behavior) {}
