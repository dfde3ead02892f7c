package org.almanac.environment;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A component of an installed solution needs a component outside of it.
 *
 * @param solution the installed solution that declares it
 * @param requiredSolution the solution that brought the required component where the package was made
 * @param present whether the environment has the required component, or its platform provides it
 */
public record ComponentDependency(
        String solution,
        ComponentRef dependent,
        ComponentRef required,
        @Nullable String requiredSolution,
        boolean present) {}
