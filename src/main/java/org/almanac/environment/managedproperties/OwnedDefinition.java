package org.almanac.environment.managedproperties;

import org.almanac.solution.ComponentBody;

/**
 * One layer's definition of a component, with who answers for it.
 *
 * @param solution unique name of the layer's solution
 * @param publisher unique name of that solution's publisher
 * @param managed false for the one unmanaged layer
 */
public record OwnedDefinition(String solution, String publisher, boolean managed, ComponentBody body) {}
