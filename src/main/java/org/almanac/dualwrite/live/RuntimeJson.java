package org.almanac.dualwrite.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Iterator;
import java.util.Map;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.RuntimeConfiguration;
import org.almanac.problem.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The JSON in {@code msdyn_unsecure}: {@code {SourceEntityName, SourceEnvironmentType, DestinationEntityName,
 * DestinationEnvironmentType, EntityMapVersion: {Major, Minor, Build, Revision}}} (dual-write-and-order-management 1.5).
 */
public final class RuntimeJson {

    private static final int DEEPEST = 64;
    private static final int MOST_ENCODINGS = 3;

    /** What the platform calls finance and operations there; Dataverse is 1. */
    private static final int FINANCE = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private RuntimeJson() {}

    /** A row that cannot be read has neither a version nor a pair. */
    public static RuntimeConfiguration read(String internalName, String externalName, boolean active, String unsecure) {
        JsonNode root = object(unsecure);
        if (root == null) {
            return new RuntimeConfiguration(internalName, externalName, MapVersion.NONE, null, active);
        }
        return new RuntimeConfiguration(
                internalName, externalName, version(property(root, "EntityMapVersion")), pair(root), active);
    }

    private static @Nullable JsonNode object(String json) {
        String text = json;
        for (int encodings = 0; encodings < MOST_ENCODINGS && !text.isBlank(); encodings++) {
            JsonNode node;
            try {
                node = MAPPER.readTree(text);
            } catch (JsonProcessingException notJson) {
                // the row stays in the list as one that says nothing; the rule of the live version names it
                return null;
            }
            if (node.isObject()) {
                return node;
            }
            text = node.isTextual() ? node.textValue() : "";
        }
        return null;
    }

    /** A property in whatever case. */
    private static JsonNode property(JsonNode object, String name) {
        Iterator<Map.Entry<String, JsonNode>> properties = object.fields();
        while (properties.hasNext()) {
            Map.Entry<String, JsonNode> property = properties.next();
            if (property.getKey().equalsIgnoreCase(name)) {
                return property.getValue();
            }
        }
        return object.path(name);
    }

    private static @Nullable MapPair pair(JsonNode root) {
        String source = property(root, "SourceEntityName").asText("").strip();
        String destination = property(root, "DestinationEntityName").asText("").strip();
        if (source.isEmpty() || destination.isEmpty()) {
            return null;
        }
        boolean turned = property(root, "SourceEnvironmentType").asInt() == FINANCE;
        return turned ? new MapPair(destination, source) : new MapPair(source, destination);
    }

    /** An object of four numbers, or a text with dots. */
    private static MapVersion version(JsonNode version) {
        if (version.isTextual()) {
            try {
                return MapVersion.parse(version.textValue());
            } catch (BadInput notAVersion) {
                return MapVersion.NONE;
            }
        }
        int major = number(version, "Major");
        int minor = number(version, "Minor");
        int build = number(version, "Build");
        int revision = number(version, "Revision");
        boolean possible = major >= 0 && minor >= 0 && build >= 0 && revision >= 0;
        return possible ? new MapVersion(major, minor, build, revision) : MapVersion.NONE;
    }

    private static int number(JsonNode version, String part) {
        return property(version, part).asInt(0);
    }
}
