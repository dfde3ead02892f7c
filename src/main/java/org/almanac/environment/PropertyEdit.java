package org.almanac.environment;

import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * A property that a maker changes.
 *
 * @param name as {@link org.almanac.solution.ComponentProperties} names it, such as {@code RequiredLevel} or {@code @Name}
 * @param value text, or XML of the element; null gives the property up, so that a lower layer's value counts
 */
public record PropertyEdit(String name, @Nullable String value) {

    /** Gives a property a text, also one that begins like an element and would be taken for one. */
    public static PropertyEdit text(String name, String text) {
        return new PropertyEdit(
                name, text.startsWith("<") ? XmlElement.leaf(name, text).toText() : text);
    }
}
