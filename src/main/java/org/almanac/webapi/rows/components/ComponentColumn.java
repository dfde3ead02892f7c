package org.almanac.webapi.rows.components;

import java.util.Map;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;

/**
 * A column of a table whose rows are components, and the property of the definition that holds its value.
 *
 * @param property as {@link org.almanac.solution.ComponentProperties} names it; for a file the element that refers to it
 * @param form how the value stands there
 */
record ComponentColumn(String name, String property, ValueType type, Form form, Map<Integer, String> options) {

    /** How a value stands in a definition. */
    enum Form {
        /** As text of an attribute or an element. */
        TEXT,
        /** As an element with elements of its own; clients have it as XML text. */
        XML,
        /** As such an element within one of the property's name, which clients do not see. */
        WRAPPED_XML,
        /** As labels by language; clients have the first. */
        LABEL,
        /** As a file whose content clients have in base64. */
        FILE,
        /** As a file whose content is text. */
        TEXT_FILE
    }

    ComponentColumn {
        options = Map.copyOf(options);
    }

    static ComponentColumn of(String name, String property, ValueType type) {
        return new ComponentColumn(name, property, type, Form.TEXT, Map.of());
    }

    static ComponentColumn of(String name, String property, ValueType type, Form form) {
        return new ComponentColumn(name, property, type, form, Map.of());
    }

    static ComponentColumn choice(String name, String property, Map<Integer, String> options) {
        return new ComponentColumn(name, property, ValueType.CHOICE, Form.TEXT, options);
    }

    boolean file() {
        return form == Form.FILE || form == Form.TEXT_FILE;
    }

    Property shown() {
        return new Property(name, type, true, null, options);
    }
}
