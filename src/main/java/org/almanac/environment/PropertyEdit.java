package org.almanac.environment;

import org.jspecify.annotations.Nullable;

/**
 * A property that a maker changes.
 *
 * @param name as {@link org.almanac.solution.ComponentProperties} names it, such as {@code RequiredLevel} or {@code @Name}
 * @param value text, or XML of the element; null gives the property up, so that a lower layer's value counts
 */
public record PropertyEdit(String name, @Nullable String value) {}
