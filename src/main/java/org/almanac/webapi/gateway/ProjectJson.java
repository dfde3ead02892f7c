package org.almanac.webapi.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.TableMap;

/** The fields of a map's chosen version, in the shape of its project. */
record ProjectJson(String name, Template templateIdentifier, List<JsonNode> entityMappingTasks) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param id of the version */
    record Template(UUID id) {}

    static ProjectJson of(TableMap map, UUID version, Mapping mapping) {
        try {
            return new ProjectJson(name(map), new Template(version), List.of(JSON.readTree(mapping.json())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping is written as JSON", e);
        }
    }

    /** The name of a map's project, by which its tables are refreshed. */
    static String name(TableMap map) {
        return map.pair().displayName();
    }
}
