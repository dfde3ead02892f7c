package org.almanac.environment.merging;

import org.almanac.solution.ComponentBody;

/**
 * One layer's definition of a component.
 *
 * @param solution unique name of the layer's solution; {@code Active} for the unmanaged layer
 */
public record LayerDefinition(String solution, ComponentBody body) {}
