package org.almanac.dualwrite.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MappingLeg;

/** A leg. Its source is finance and operations and its destination Dataverse (dual-write-and-order-management 1.3). */
final class LegJson {

    private static final String FINANCE = "AX";
    private static final String DATAVERSE = "CRM";

    private LegJson() {}

    /** @param number of the leg, from 1, for messages */
    static MappingLeg read(JsonNode leg, int number) {
        String place = "leg " + number;
        if (FINANCE.equals(type(leg, "destinationEnvironmentType"))) {
            throw MappingShape.invalid("In " + place
                    + " the destination is finance and operations; a leg's source is finance and operations and its"
                    + " destination is Dataverse.");
        }
        List<FieldMapping> fields = new ArrayList<>();
        for (JsonNode field : MappingShape.array(leg, "fieldMappings", place)) {
            fields.add(FieldJson.read(field, "field mapping " + (fields.size() + 1) + " of " + place));
        }
        return new MappingLeg(
                MappingShape.text(leg, "sourceSchema"),
                MappingShape.text(leg, "destinationSchema"),
                MappingShape.text(leg, "sourceFilter"),
                MappingShape.text(leg, "reversedSourceFilter"),
                fields);
    }

    private static String type(JsonNode leg, String property) {
        return MappingShape.text(leg, property).toUpperCase(Locale.ROOT);
    }

    static void write(ObjectNode node, MappingLeg leg, int number) {
        node.put("id", String.format(Locale.ROOT, "%03d", number))
                .put("sourceSchema", leg.entity())
                .put("sourceEnvironmentType", FINANCE)
                .put("destinationSchema", leg.table())
                .put("destinationEnvironmentType", DATAVERSE)
                .put("sourceFilter", leg.financeFilter())
                .put("reversedSourceFilter", leg.dataverseFilter())
                .put("isSourceFilterEditable", true)
                .put("deleteNonMatchingData", false);
        var fields = node.putArray("fieldMappings");
        leg.fields().forEach(field -> FieldJson.write(fields.addObject(), field));
    }
}
