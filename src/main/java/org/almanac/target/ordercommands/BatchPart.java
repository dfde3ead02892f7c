package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One change of a change set.
 *
 * @param path from the host on
 * @param body a missing node for none
 */
record BatchPart(String method, String path, Map<String, String> headers, JsonNode body) {

    BatchPart {
        headers = Map.copyOf(headers);
    }
}
