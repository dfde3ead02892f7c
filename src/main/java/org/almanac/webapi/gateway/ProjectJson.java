package org.almanac.webapi.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.TableMap;

/** The fields of a map's chosen version, in the shape of its project. */
final class ProjectJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ProjectJson() {}

    static ObjectNode of(TableMap map, UUID version, Mapping mapping) {
        ObjectNode project = JsonNodeFactory.instance.objectNode().put("name", name(map));
        project.putObject("templateIdentifier").put("id", version.toString());
        try {
            project.putArray("entityMappingTasks").add(JSON.readTree(mapping.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping is written as JSON", e);
        }
        return project;
    }

    /** The name of a map's project, by which its tables are refreshed. */
    static String name(TableMap map) {
        return map.pair().displayName();
    }
}
