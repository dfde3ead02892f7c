package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A metadata object with what it leads to. Navigations are worked out when somebody follows them.
 *
 * @param type name of its type without namespace, such as {@code EntityMetadata}
 * @param fields all fields of the object itself
 * @param collections what leads to several objects, such as {@code Attributes}
 * @param singles what leads to one, such as {@code OptionSet}
 */
record Tree(
        String type,
        ObjectNode fields,
        Map<String, Supplier<List<Tree>>> collections,
        Map<String, Supplier<Optional<Tree>>> singles) {

    static Tree of(String type, UUID metadataId) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("MetadataId", metadataId.toString());
        fields.putNull("HasChanged");
        return new Tree(type, fields, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Tree put(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Tree put(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    Tree put(String name, int value) {
        fields.put(name, value);
        return this;
    }

    Tree set(String name, JsonNode value) {
        fields.set(name, value);
        return this;
    }

    /** Fields that this environment has no value for. */
    Tree empty(String... names) {
        for (String name : names) {
            fields.putNull(name);
        }
        return this;
    }

    Tree leadsTo(String name, Supplier<List<Tree>> trees) {
        collections.put(name, trees);
        return this;
    }

    Tree leadsToOne(String name, Supplier<Optional<Tree>> tree) {
        singles.put(name, tree);
        return this;
    }

    /** A field's text; empty where it has none. */
    String text(String name) {
        return fields.path(name).asText("");
    }
}
