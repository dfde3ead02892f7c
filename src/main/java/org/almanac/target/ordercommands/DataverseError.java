package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.almanac.target.http.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * What an environment says when it refuses: {@code {"error": {"code": "0x…", "message": "…"}}}.
 *
 * @param code the platform's number; null where it says none
 */
record DataverseError(@Nullable String code, String message) {

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]{1,8}");

    /** @param text what is told where the body is no such error */
    static DataverseError of(JsonNode body, String text) {
        JsonNode error = body.path("error");
        String code = error.path("code").asText("").strip();
        String message = error.path("message").asText("").strip();
        return new DataverseError(
                NUMBER.matcher(code).matches() ? code : null,
                message.isEmpty() ? text : AnswerText.excerpt(message, ""));
    }

    @Override
    public String toString() {
        return code == null ? message : message + " (" + code + ")";
    }
}
