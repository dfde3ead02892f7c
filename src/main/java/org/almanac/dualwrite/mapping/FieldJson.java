package org.almanac.dualwrite.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.Transform;

/** A field mapping of a leg. */
final class FieldJson {

    private static final String DIRECTION = "syncDirection";
    private static final String RELATED = "destinationLookupFieldRelatedEntity";
    private static final String TRANSFORMS = "valueTransforms";

    /** Without case, blanks and signs; numbers are what the platform writes. */
    private static final Map<String, SyncDirection> WORDS = Map.of(
            "1", SyncDirection.TO_DATAVERSE,
            "sourcetodestination", SyncDirection.TO_DATAVERSE,
            "lefttoright", SyncDirection.TO_DATAVERSE,
            "2", SyncDirection.TO_FINANCE,
            "destinationtosource", SyncDirection.TO_FINANCE,
            "righttoleft", SyncDirection.TO_FINANCE,
            "3", SyncDirection.BOTH,
            "both", SyncDirection.BOTH,
            "bidirectional", SyncDirection.BOTH);

    private FieldJson() {}

    /** @param place where the field mapping is, for messages */
    static FieldMapping read(JsonNode field, String place) {
        String related = MappingShape.text(field, RELATED);
        List<Transform> transforms = new ArrayList<>();
        for (JsonNode transform : MappingShape.array(field, TRANSFORMS, place)) {
            transforms.add(TransformJson.read(transform));
        }
        return new FieldMapping(
                MappingShape.text(field, "sourceField"),
                direction(MappingShape.text(field, DIRECTION), place),
                MappingShape.text(field, "destinationField"),
                related.isEmpty() ? null : related,
                transforms,
                MappingShape.flag(field, "isSystemGenerated"));
    }

    /** A direction is never guessed: keys and filters are judged by it. */
    private static SyncDirection direction(String text, String place) {
        String word = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Optional.ofNullable(WORDS.get(word))
                .orElseThrow(() -> MappingShape.invalid("The direction '" + text + "' of " + place
                        + " is not known; it is 1 (to Dataverse), 2 (to finance and operations) or 3 (both)."));
    }

    static void write(ObjectNode node, FieldMapping field) {
        node.put("sourceField", field.source())
                .put("destinationField", field.destination())
                .put(DIRECTION, String.valueOf(field.direction().number()))
                .put("isSystemGenerated", field.systemGenerated());
        if (field.related() != null) {
            node.put(RELATED, field.related());
        }
        for (Transform transform : field.transforms()) {
            node.withArray(TRANSFORMS).add(TransformJson.write(transform));
        }
    }
}
