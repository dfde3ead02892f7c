package org.almanac.environment.requirements;

import org.almanac.environment.DependencyType;
import org.almanac.solution.ComponentRef;

/**
 * A component that another one needs.
 *
 * @param type {@link DependencyType#SOLUTION_INTERNAL} where the other one is part of it, else {@link
 *     DependencyType#PUBLISHED}; whether a layer is a draft is not known here
 */
public record Requirement(ComponentRef component, DependencyType type) {}
