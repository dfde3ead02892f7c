package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.target.http.StrictJson;

/** Reads the answer to a change set: the worst status in it, and the error that came with it. */
final class BatchAnswer {

    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 (\\d{3})");
    private static final Pattern ERROR = Pattern.compile("(?m)^\\{\"error\".*$");
    private static final int BAD_REQUEST = 400;

    private BatchAnswer() {}

    /** {@code {"status": 204}}, or with the {@code error} of the change that was refused; empty for what is no such answer. */
    static Optional<JsonNode> read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.stripLeading().startsWith("{")) {
            return StrictJson.read(body);
        }
        int worst = 0;
        Matcher status = STATUS.matcher(text);
        while (status.find()) {
            worst = Math.max(worst, Integer.parseInt(status.group(1)));
        }
        if (worst == 0) {
            return Optional.empty();
        }
        ObjectNode answer = StrictJson.MAPPER.createObjectNode().put("status", worst);
        Matcher error = ERROR.matcher(text);
        if (worst >= BAD_REQUEST && error.find()) {
            StrictJson.read(error.group().getBytes(StandardCharsets.UTF_8))
                    .ifPresent(said -> answer.set("error", said.path("error")));
        }
        return Optional.of(answer);
    }

    /** Status of the answer as a whole; 0 where it says none. */
    static int status(JsonNode answer) {
        return answer.path("status").asInt();
    }
}
