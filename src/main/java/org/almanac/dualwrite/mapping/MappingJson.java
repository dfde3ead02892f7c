package org.almanac.dualwrite.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;

/**
 * The JSON in {@code msdyn_mapping}, and the field mappings of the gateway, which have their legs in the first entity mapping
 * task (dual-write-and-order-management 1.3).
 */
public final class MappingJson {

    /** Far beyond the 1,048,576 characters that a memo column holds, as the gateway's answers have more around the legs. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private static final int DEEPEST = 64;

    /** A JSON text in a JSON text happens; more than that is nothing that a mapping has. */
    private static final int MOST_ENCODINGS = 3;

    private static final String MARK = "\uFEFF";

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private MappingJson() {}

    /**
     * Reads a mapping. Directions may be numbers, texts or words; filters, transforms, names and whole legs may be missing; the
     * whole may be a JSON text in a JSON text. Transforms of unknown types are kept.
     *
     * @throws org.almanac.problem.BadInput TABLE_MAP_INVALID with the place and the reason, if it cannot be understood
     */
    public static Mapping parse(String json) {
        JsonNode root = document(json);
        List<MappingLeg> legs = new ArrayList<>();
        for (JsonNode leg : MappingShape.array(holder(root), "legs", "the mapping")) {
            legs.add(LegJson.read(leg, legs.size() + 1));
        }
        return new Mapping(MappingShape.text(root, "name"), legs);
    }

    /** Writes a mapping as the platform does; {@link #parse} gives an equal one back. */
    public static String write(Mapping mapping) {
        var root = MAPPER.createObjectNode()
                .put("name", mapping.name())
                .put("leftEnvironmentType", "AX")
                .put("centerEnvironmentType", "CRM")
                .put("rightEnvironmentType", "UNDEFINED");
        var legs = root.putArray("legs");
        for (MappingLeg leg : mapping.legs()) {
            LegJson.write(legs.addObject(), leg, legs.size());
        }
        return root.toString();
    }

    private static JsonNode document(String json) {
        String text = json;
        for (int encodings = 0; encodings < MOST_ENCODINGS; encodings++) {
            JsonNode node = node(text);
            if (node.isObject()) {
                return node;
            }
            if (!node.isTextual()) {
                throw MappingShape.invalid("The mapping is not a JSON object.");
            }
            text = node.textValue();
        }
        throw MappingShape.invalid("The mapping is a JSON text in a JSON text, again and again.");
    }

    private static JsonNode node(String json) {
        if (json.length() > LONGEST) {
            throw MappingShape.invalid("The mapping is longer than " + LONGEST + " characters.");
        }
        String text = (json.startsWith(MARK) ? json.substring(MARK.length()) : json).strip();
        if (text.isEmpty()) {
            throw MappingShape.invalid("The mapping is empty.");
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException cause) {
            throw MappingShape.invalid("The mapping is not JSON: " + cause.getOriginalMessage(), cause);
        }
    }

    /** The object with the legs. */
    private static JsonNode holder(JsonNode root) {
        if (root.has("legs")) {
            return root;
        }
        for (JsonNode task : MappingShape.array(root, "entityMappingTasks", "the mapping")) {
            return task;
        }
        return root;
    }
}
