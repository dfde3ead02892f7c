package org.almanac.target.dataverse.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.target.http.StrictJson;

/** Asks a directory for a token by client credentials (RFC 6749, 4.4). */
final class TokenRequest {

    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private final ClientCredentials credentials;
    private final Exchange exchange;
    private final ProofForm proof;
    private final Clock clock;

    TokenRequest(ClientCredentials credentials, Exchange exchange, ProofForm proof, Clock clock) {
        this.credentials = credentials;
        this.exchange = exchange;
        this.proof = proof;
        this.clock = clock;
    }

    HeldToken send(Authority authority) {
        ProofForm.Fields proven = proof.fields(credentials, authority.token());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", credentials.client());
        fields.put("scope", authority.scope());
        fields.putAll(proven.fields());
        Instant asked = clock.instant();
        return token(authority.token(), exchange.post(authority.token(), encoded(fields)), asked, proven.secret());
    }

    private HeldToken token(URI place, HttpResponse<byte[]> response, Instant asked, String secret) {
        int status = response.statusCode();
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            throw Failures.unreachable(place, "it answers " + status + ".", null);
        }
        JsonNode answer = StrictJson.read(response.body())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Failures.refused(
                        place,
                        place.getAuthority() + " answers " + status
                                + " with something that is no JSON, such as a page of"
                                + " a proxy. Check the way to the directory.",
                        null));
        if (status != OK) {
            throw DirectoryRefusal.of(place, credentials.client(), answer, secret);
        }
        String token = answer.path("access_token").asText();
        long seconds = answer.path("expires_in").asLong();
        if (token.isBlank()
                || seconds <= 0
                || !"Bearer".equalsIgnoreCase(answer.path("token_type").asText())) {
            throw Failures.refused(
                    place,
                    place.getAuthority() + " answers without a bearer token. Check that it is a directory.",
                    null);
        }
        return HeldToken.of(token, asked, Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE.toSeconds())));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
