package org.almanac.sample.dualwrite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/** The JSON in {@code msdyn_mapping} (dual-write-and-order-management 1.3). */
final class MappingJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String TRANSFORM = "Microsoft.Dynamics.Integrator.ValueTransforms.";

    private MappingJson() {}

    static String of(TableMap map) {
        var root = MAPPER.createObjectNode()
                .put("name", '[' + map.entity() + "] - [" + map.set() + ']')
                .put("leftEnvironmentType", "AX")
                .put("centerEnvironmentType", "CRM")
                .put("rightEnvironmentType", "UNDEFINED");
        var leg = root.putArray("legs")
                .addObject()
                .put("id", "001")
                .put("sourceSchema", map.entity())
                .put("sourceEnvironmentType", "AX")
                .put("destinationSchema", map.set())
                .put("destinationEnvironmentType", "CRM")
                .put("sourceFilter", map.financeFilter())
                .put("reversedSourceFilter", map.dataverseFilter())
                .put("isSourceFilterEditable", true)
                .put("deleteNonMatchingData", false);
        var fields = leg.putArray("fieldMappings");
        map.fields().forEach(field -> add(fields, field));
        return root.toString();
    }

    private static void add(ArrayNode fields, FieldMapping field) {
        var node = fields.addObject()
                .put("sourceField", field.source())
                .put("destinationField", field.destination())
                .put("syncDirection", String.valueOf(field.direction().number()))
                .put("isSystemGenerated", false);
        if (field.related() != null) {
            node.put("destinationLookupFieldRelatedEntity", field.related());
        }
        addTransform(node, field);
    }

    private static void addTransform(ObjectNode node, FieldMapping field) {
        if (!field.values().isEmpty()) {
            var transform = node.withArray("valueTransforms")
                    .addObject()
                    .put("$type", TRANSFORM + "ValueMap")
                    .put("transformType", "ValueMap");
            var values = transform.putObject("valueMap");
            new TreeMap<>(field.values()).forEach(values::put);
            transform.put("createValuesOnDestination", false);
        }
        if (field.defaultValue() != null) {
            node.withArray("valueTransforms")
                    .addObject()
                    .put("$type", TRANSFORM + "Default")
                    .put("transformType", "Default")
                    .put("defaultValue", field.defaultValue());
        }
    }
}
