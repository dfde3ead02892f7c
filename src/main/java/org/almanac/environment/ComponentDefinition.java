package org.almanac.environment;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A component as its author writes it.
 *
 * @param name as it is to be written, such as {@code ctso_Order}; the key in any case
 * @param parent the component that holds it; null for none, or for the table that a column's key names
 * @param xml the definition: one element, as customizations.xml has it
 */
public record ComponentDefinition(
        ComponentRef component, String name, @Nullable ComponentRef parent, String xml) {}
