package org.almanac.target.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads bodies of every shape that the gateway was seen to answer with (dual-write-and-order-management 4). */
final class AnswerJson {

    private static final int DEEPEST = 200;
    private static final int LONGEST_ID = 100;
    private static final Pattern BARE_ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AnswerJson() {}

    /** The content; a missing node where there is none; empty for what is no JSON, such as a page. */
    static Optional<JsonNode> parse(byte[] body) {
        if (blank(body)) {
            return Optional.of(MissingNode.getInstance());
        }
        if (body.length <= LONGEST_ID) {
            String text = new String(body, StandardCharsets.UTF_8).strip();
            if (BARE_ID.matcher(text).matches()) {
                return Optional.of(TextNode.valueOf(text));
            }
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean blank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The id of the request that an order has become: in an object, an array or bare; empty where none was said. */
    static Optional<String> requestId(JsonNode body) {
        JsonNode first = body.isArray() ? body.path(0) : body;
        String id =
                first.isTextual() ? first.textValue() : first.path("requestId").asText("");
        return id.isBlank() ? Optional.empty() : Optional.of(id.strip());
    }
}
