package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.almanac.target.http.AnswerText;
import org.jspecify.annotations.Nullable;

/**
 * What an environment says when it refuses: {@code {"error": {"code": "0x…", "message": "…"}}} (dataverse-semantics 8.5).
 *
 * @param code the platform's number, such as {@code 0x8004801D}; null where it says none
 */
public record ServiceError(@Nullable String code, String message) {

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]{1,8}");

    /** @param text what is told where the body is no such error */
    public static ServiceError of(JsonNode body, String text) {
        JsonNode error = body.path("error");
        String code = error.path("code").asText("").strip();
        String message = error.path("message").asText("").strip();
        return new ServiceError(
                NUMBER.matcher(code).matches() ? canonical(code) : null,
                message.isEmpty() ? text : AnswerText.excerpt(message, ""));
    }

    /** A number as the documentation writes it. */
    public static String canonical(String hex) {
        return "0x" + hex.substring(2).toUpperCase(Locale.ROOT);
    }

    /** A signed number as the documentation writes it. */
    public static String canonical(int number) {
        return "0x" + Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code == null ? message : message + " (" + code + ")";
    }
}
