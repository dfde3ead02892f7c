package org.almanac.target.dataverse.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.almanac.target.http.AnswerText;

/** What a directory says instead of giving a token, and what to do about it. */
final class DirectoryRefusal {

    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d+)");
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error");

    /** By the directory's own numbers. */
    private static final Map<String, String> REMEDIES = Map.of(
            "7000215", "The secret is wrong. Put the secret's value there, not its id.",
            "7000222", "The secret has ended. Make a new one for the application and put it there.",
            "700027",
                    "The certificate is not registered for the application, or has ended. Register it, or use another.",
            "7000216", "The application needs a secret or certificate.",
            "700016", "The tenant does not know the application. Check the client's id and the tenant.",
            "90002", "There is no such tenant. Check the tenant in the settings.",
            "500011", "The tenant does not know the environment. Check the environment's address and the tenant.",
            "7000229", "The application has no service principal in the tenant. Let an administrator consent to it.");

    private DirectoryRefusal() {}

    /**
     * @param secret must not be shown
     * @return failure, permanent unless the directory says otherwise
     */
    static RuntimeException of(URI place, String client, JsonNode answer, String secret) {
        String error = answer.path("error").asText();
        String description = answer.path("error_description").asText();
        String shown = AnswerText.excerpt(description.isBlank() ? error : description, secret);
        if (PASSING.contains(error)) {
            return Failures.unreachable(place, shown, null);
        }
        return Failures.refused(
                place,
                "The directory " + place.getAuthority() + " gives the client " + client + " no token: "
                        + remedy(description).orElseGet(() -> general(error)) + " It says: " + shown,
                null);
    }

    private static Optional<String> remedy(String description) {
        var number = NUMBER.matcher(description);
        return number.find() ? Optional.ofNullable(REMEDIES.get(number.group(1))) : Optional.empty();
    }

    private static String general(String error) {
        return switch (error) {
            case "invalid_client" -> "The secret or the certificate is not taken.";
            case "unauthorized_client" -> "The application may not log in this way.";
            default -> "The request is refused.";
        };
    }
}
