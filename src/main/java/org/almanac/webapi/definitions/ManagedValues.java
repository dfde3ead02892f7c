package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Managed properties as objects: {@code {Value, CanBeChanged, ManagedPropertyLogicalName}} (dataverse-semantics 2.4). */
final class ManagedValues {

    private ManagedValues() {}

    /** Once it is off in a managed definition, nobody can switch it on again. */
    static ObjectNode flag(boolean value, boolean managed, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Value", value)
                .put("CanBeChanged", !managed || value)
                .put("ManagedPropertyLogicalName", name);
    }

    static ObjectNode text(String value, boolean changeable, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Value", value)
                .put("CanBeChanged", changeable)
                .put("ManagedPropertyLogicalName", name);
    }

    /** An object with nothing but a value, as names of types and formats are. */
    static ObjectNode value(String value) {
        return JsonNodeFactory.instance.objectNode().put("Value", value);
    }
}
