package org.almanac.environment;

import org.almanac.solution.ComponentRef;

/**
 * A component to put into a solution.
 *
 * @param behavior of a table: 0 with all subcomponents, also later ones, 1 without, 2 shell only (dataverse-semantics 1.7); 0
 *     for everything else
 * @param withRequired whether the components that it needs are added as well
 */
public record AddedComponent(ComponentRef component, int behavior, boolean withRequired) {}
