package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almanac.target.http.StrictJson;

/** Reads bodies of every shape that the gateway was seen to answer with (dual-write-and-order-management 4). */
final class AnswerJson {

    private static final int LONGEST_ID = 100;
    private static final Pattern BARE_ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    static final JsonMapper JSON = StrictJson.MAPPER;

    private AnswerJson() {}

    /** The content; a missing node where there is none; empty for what is no JSON, such as a page. */
    static Optional<JsonNode> parse(byte[] body) {
        if (body.length <= LONGEST_ID) {
            String text = new String(body, StandardCharsets.UTF_8).strip();
            if (BARE_ID.matcher(text).matches()) {
                return Optional.of(TextNode.valueOf(text));
            }
        }
        return StrictJson.read(body);
    }

    /** The id of the request that an order has become: in an object, an array or bare; empty where none was said. */
    static Optional<String> requestId(JsonNode body) {
        JsonNode first = body.isArray() ? body.path(0) : body;
        String id =
                first.isTextual() ? first.textValue() : first.path("requestId").asText("");
        return id.isBlank() ? Optional.empty() : Optional.of(id.strip());
    }
}
