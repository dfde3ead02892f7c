package org.almanac.dualwrite.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.dualwrite.Transform;

/** A value transform (dual-write-and-order-management 1.3). */
final class TransformJson {

    private static final String CLASS = "$type";
    private static final String TYPE = "transformType";
    private static final String VALUE_MAP = "ValueMap";
    private static final String VALUES = "valueMap";
    private static final String CREATES = "createValuesOnDestination";
    private static final String DEFAULT = "Default";
    private static final String DEFAULT_VALUE = "defaultValue";

    /** What the platform puts before a transform's type. */
    private static final String NAMESPACE = "Microsoft.Dynamics.Integrator.ValueTransforms.";

    private TransformJson() {}

    /** Reads a transform; one whose type or values are not what is documented stays as it is. */
    static Transform read(JsonNode transform) {
        String type = type(transform);
        if (type.equalsIgnoreCase(VALUE_MAP) && hasValues(transform.path(VALUES))) {
            Map<String, String> values = new LinkedHashMap<>();
            transform
                    .path(VALUES)
                    .properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asText()));
            return new Transform.ValueMap(values, MappingShape.flag(transform, CREATES));
        }
        if (type.equalsIgnoreCase(DEFAULT) && hasValue(transform.path(DEFAULT_VALUE))) {
            return new Transform.Default(transform.path(DEFAULT_VALUE).asText());
        }
        return new Transform.Other(type, transform.toString());
    }

    private static boolean hasValues(JsonNode values) {
        if (!values.isObject()) {
            return false;
        }
        for (JsonNode value : values) {
            if (!hasValue(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasValue(JsonNode value) {
        return value.isValueNode() && !value.isNull();
    }

    /** The type, or where it is missing the last part of the class's name, which an assembly may follow after a comma. */
    private static String type(JsonNode transform) {
        String type = MappingShape.text(transform, TYPE);
        if (!type.isEmpty()) {
            return type;
        }
        String name = MappingShape.text(transform, CLASS);
        int comma = name.indexOf(',');
        String withoutAssembly = (comma < 0 ? name : name.substring(0, comma)).strip();
        return withoutAssembly.substring(withoutAssembly.lastIndexOf('.') + 1);
    }

    static JsonNode write(Transform transform) {
        var node = MappingJson.MAPPER.createObjectNode();
        if (transform instanceof Transform.ValueMap map) {
            node.put(CLASS, NAMESPACE + VALUE_MAP).put(TYPE, VALUE_MAP);
            var values = node.putObject(VALUES);
            new TreeMap<>(map.values()).forEach(values::put);
            return node.put(CREATES, map.createValuesOnDestination());
        }
        if (transform instanceof Transform.Default value) {
            return node.put(CLASS, NAMESPACE + DEFAULT).put(TYPE, DEFAULT).put(DEFAULT_VALUE, value.value());
        }
        return verbatim((Transform.Other) transform);
    }

    private static JsonNode verbatim(Transform.Other transform) {
        try {
            return MappingJson.MAPPER.readTree(transform.json());
        } catch (JsonProcessingException cause) {
            throw MappingShape.invalid("A transform of the type '" + transform.type() + "' is not JSON.", cause);
        }
    }
}
