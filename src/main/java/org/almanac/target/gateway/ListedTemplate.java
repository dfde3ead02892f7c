package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.dualwrite.MapDirection;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.solution.Sha256;

/** A saved version as the gateway lists it: without its fields. */
record ListedTemplate(UUID id, String name, String author, MapVersion version, boolean readOnly, String description) {

    /** Empty for a template without id. */
    static Optional<ListedTemplate> of(JsonNode node) {
        return Nodes.id(node, "id")
                .map(id -> new ListedTemplate(
                        id,
                        Nodes.text(node, "name"),
                        Nodes.text(node, "author"),
                        version(node.path("version")),
                        node.path("readOnly").asBoolean(),
                        Nodes.text(node, "description")));
    }

    private static MapVersion version(JsonNode node) {
        if (node.isTextual()) {
            return MapVersion.parse(node.textValue());
        }
        return new MapVersion(part(node, "major"), part(node, "minor"), part(node, "build"), part(node, "revision"));
    }

    /** Parts that were never set come as -1. */
    private static int part(JsonNode node, String field) {
        return Math.max(0, node.path(field).asInt());
    }

    /**
     * As the port has it. The gateway does not say which way the fields go, nor which solutions brought the version; its hash is
     * over what it says.
     */
    TableMapVersion saved(MapPair pair) {
        String said = String.join("\n", id.toString(), pair.key(), author, version.toString(), name, description);
        return new TableMapVersion(
                id,
                pair,
                author,
                version,
                name,
                readOnly,
                false,
                MapDirection.NONE,
                Sha256.of(said.getBytes(StandardCharsets.UTF_8)),
                List.of());
    }
}
