package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLHandshakeException;
import org.almanac.target.http.AnswerText;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.RetryAfter;
import org.almanac.target.http.StrictJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Sends one request to one environment and says what became of it; tries nothing twice and follows no redirection. */
final class Transport {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final String environment;
    private final URI base;
    private final HttpClient client;
    private final Deadlines deadlines;
    private final RequestBudget budget;
    private final ServerClock clock;
    private final BoundedJson json;
    private final Map<Duration, RestClient> byTimeout = new ConcurrentHashMap<>();

    /** @param base scheme and host of the environment */
    Transport(
            String environment,
            URI base,
            HttpClient client,
            Deadlines deadlines,
            RequestBudget budget,
            ServerClock clock,
            BoundedJson json) {
        this.environment = environment;
        this.base = base;
        this.client = client;
        this.deadlines = deadlines;
        this.budget = budget;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param path with the query, from the host on
     * @param harmless whether it may be sent again whatever became of it
     */
    Outcome send(Command command, String path, String token, Shape shape, boolean harmless) {
        RestClient.RequestBodySpec request = byTimeout
                .computeIfAbsent(command.timeout(), this::restClient)
                .method(HttpMethod.valueOf(command.method()))
                .uri(base.resolve(path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT, "application/json")
                .header("OData-Version", "4.0")
                .header("OData-MaxVersion", "4.0")
                .header("If-None-Match", "null");
        command.headers().forEach((name, value) -> request.headers(all -> all.set(name, value)));
        long length = command.body().length();
        if (length > 0) {
            if (!command.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
                request.header(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
            }
            request.contentLength(length).body((StreamingHttpOutputMessage.Body) command.body()::writeTo);
        }
        try {
            return Objects.requireNonNull(request.exchange((sent, response) -> {
                Deadlines.Deadline deadline = deadlines.close(response, command.timeout());
                try {
                    return outcome(command, response, token, shape, harmless);
                } finally {
                    deadline.close();
                }
            }));
        } catch (ResourceAccessException e) {
            Throwable cause = e.getCause();
            return broken(cause instanceof Exception known ? known : e, command, token);
        }
    }

    private RestClient restClient(Duration timeout) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(timeout);
        return RestClient.builder().requestFactory(factory).build();
    }

    private static Outcome broken(Exception cause, Command command, String token) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Outcome.TurnedAway(Duration.ZERO, "It cannot be reached.", cause);
        }
        String text = AnswerText.excerpt(String.valueOf(cause.getMessage()), token);
        if (cause instanceof SSLHandshakeException) {
            return new Outcome.Refused(
                    0,
                    "A safe connection cannot be made: " + text
                            + ". Let Java trust the certificate's issuer, or mend the certificate.",
                    MissingNode.getInstance());
        }
        if (cause instanceof HttpTimeoutException) {
            return new Outcome.Unclear(
                    "It did not answer within " + command.timeout().toSeconds() + " s.", cause);
        }
        return new Outcome.Unclear("The connection broke: " + text + ".", cause);
    }

    private Outcome outcome(Command command, ClientHttpResponse response, String token, Shape shape, boolean harmless)
            throws IOException {
        HttpHeaders headers = response.getHeaders();
        int status = response.getStatusCode().value();
        String request = requestId(headers);
        budget.seen(
                headers.getFirst("x-ms-ratelimit-burst-remaining-xrm-requests"),
                headers.getFirst("x-ms-ratelimit-time-remaining-xrm-requests"));
        clock.seen(headers.getFirst(HttpHeaders.DATE));
        LOG.debug("{} {} answered {} to {} {}", environment, base, status, command, request);
        if (status >= OK && status < REDIRECTED) {
            String type = Optional.ofNullable(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                    .orElse("");
            Optional<JsonNode> content = shape.read(type, response.getBody());
            return content.isPresent()
                    ? new Outcome.Answered(content.get())
                    : new Outcome.Unclear(
                            "It answered " + status + " and not with JSON (" + type + ")." + request, null);
        }
        byte[] body = json.bytes(response.getBody());
        String text = AnswerText.excerpt(body, token) + request;
        if (!harmless) {
            LOG.warn(
                    "{} answered {} to {}: {}{}",
                    environment,
                    status,
                    command,
                    ServiceError.of(said(body, token), text),
                    request);
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Outcome.Unauthorized(status, text, said(body, token));
        }
        if (status == TOO_MANY || (harmless && (status >= SERVER_ERROR || status == TIMED_OUT))) {
            return new Outcome.TurnedAway(pause(headers), "It answered " + status + ": " + text, null);
        }
        if (status >= SERVER_ERROR || status == TIMED_OUT) {
            return new Outcome.Unclear("It answered " + status + ": " + text, null);
        }
        if (status >= BAD_REQUEST) {
            return new Outcome.Refused(status, text, said(body, token));
        }
        return new Outcome.Unclear(
                "It answered " + status + ", which leads elsewhere and is not followed." + request, null);
    }

    /** How the environment calls the request, for whoever asks Microsoft about it. */
    private static String requestId(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst("x-ms-service-request-id"))
                .or(() -> Optional.ofNullable(headers.getFirst("REQ_ID")))
                .map(id -> " [request " + AnswerText.excerpt(id, "") + "]")
                .orElse("");
    }

    /** Without the token, which some repeat. */
    private static JsonNode said(byte[] body, String token) {
        byte[] shown =
                new String(body, StandardCharsets.UTF_8).replace(token, "***").getBytes(StandardCharsets.UTF_8);
        return StrictJson.read(shown).orElse(MissingNode.getInstance());
    }

    private Duration pause(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .flatMap(value -> RetryAfter.parse(value, clock.now()))
                .orElse(Duration.ZERO);
    }
}
