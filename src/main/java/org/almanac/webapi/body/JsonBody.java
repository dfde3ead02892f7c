package org.almanac.webapi.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;

/**
 * A body that is a JSON object.
 *
 * @param tree its members without those in files
 * @param files decoded content of binary members by name; temporary
 */
public record JsonBody(ObjectNode tree, Map<String, Path> files) {

    public JsonBody {
        files = Map.copyOf(files);
    }

    public static JsonBody of(ObjectNode tree) {
        return new JsonBody(tree, Map.of());
    }

    /** An object without members. */
    public static JsonBody empty() {
        return of(JsonNodeFactory.instance.objectNode());
    }
}
