package org.almanac.web.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;

/** Answers as the platform's directory does. */
@Component
class DirectoryAnswers {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private record Token(
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("ext_expires_in") long extExpiresIn,
            @JsonProperty("access_token") String accessToken) {

        @Override
        public String toString() {
            return tokenType;
        }
    }

    private record Refusal(
            String error,
            @JsonProperty("error_description") String description,
            @JsonProperty("error_codes") List<Integer> codes,
            String timestamp,
            @JsonProperty("trace_id") UUID trace,
            @JsonProperty("correlation_id") UUID correlation) {}

    private final ObjectMapper json;
    private final Clock clock;

    DirectoryAnswers(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void token(HttpServletResponse response, OAuth2AccessToken token) throws IOException {
        long life = AccessTokenMaking.LIFE.toSeconds();
        write(response, 200, new Token("Bearer", life, life, token.getTokenValue()));
    }

    void refusal(HttpServletResponse response, AuthenticationException cause) throws IOException {
        if (cause instanceof DirectoryError.Refused refused) {
            refusal(response, refused.reason(), refused.getError().getDescription());
        } else {
            DirectoryError reason = reason(cause);
            // what is wrong with a signed statement is said, and helps nobody who has no key
            refusal(
                    response,
                    reason,
                    cause.getCause() instanceof BadJwtException e ? String.valueOf(e.getMessage()) : reason.text());
        }
    }

    /** @param pause rounded up to seconds */
    void tooOften(HttpServletResponse response, Duration pause) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(pause.plusMillis(999).toSeconds()));
        refusal(response, DirectoryError.TOO_MANY_FAILURES, DirectoryError.TOO_MANY_FAILURES.text());
    }

    private void refusal(HttpServletResponse response, DirectoryError reason, String detail) throws IOException {
        UUID trace = UUID.randomUUID();
        write(
                response,
                reason.status(),
                new Refusal(
                        reason.error(),
                        "AADSTS" + reason.number() + ": " + detail + " Trace ID: " + trace,
                        List.of(reason.number()),
                        SECONDS.format(clock.instant()),
                        trace,
                        trace));
    }

    /** The library's own refusals, by their words: it says which parameter was not taken. */
    private static DirectoryError reason(AuthenticationException cause) {
        if (!(cause instanceof OAuth2AuthenticationException oauth)) {
            return DirectoryError.NO_PROOF;
        }
        String description = String.valueOf(oauth.getError().getDescription());
        return switch (oauth.getError().getErrorCode()) {
            case "unsupported_grant_type" -> DirectoryError.WRONG_GRANT;
            case "invalid_scope" -> DirectoryError.WRONG_SCOPE;
            case "invalid_client" -> {
                if (description.contains("client_secret_expires_at")) {
                    yield DirectoryError.SECRET_ENDED;
                }
                if (description.contains("client_secret") || description.contains("authentication_method")) {
                    yield DirectoryError.WRONG_SECRET;
                }
                yield description.contains("client_id")
                        ? DirectoryError.UNKNOWN_CLIENT
                        : DirectoryError.WRONG_ASSERTION;
            }
            default -> DirectoryError.MALFORMED;
        };
    }

    private void write(HttpServletResponse response, int status, Record body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.PRAGMA, "no-cache");
        json.writeValue(response.getOutputStream(), body);
    }
}
