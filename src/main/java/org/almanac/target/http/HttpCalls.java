package org.almanac.target.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Sends one call to one place and says what became of it; tries nothing twice and follows no redirection. */
public final class HttpCalls {

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final URI base;
    private final Supplier<String> token;
    private final long maxAnswer;
    private final Clock clock;
    private final AnswerReader reader;

    /** @param token read anew for each call */
    public HttpCalls(
            HttpClient client, URI base, Supplier<String> token, long maxAnswer, Clock clock, AnswerReader reader) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.maxAnswer = maxAnswer;
        this.clock = clock;
        this.reader = reader;
    }

    public Outcome send(Call call) {
        return send(call, reader);
    }

    /** @param shape reads the answer where it is no usual one */
    public Outcome send(Call call, AnswerReader shape) {
        String secret = token.get();
        Duration timeout = call.timeout();
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(call.path()))
                .header("Authorization", "Bearer " + secret)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .timeout(timeout)
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::setHeader);
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), info -> new BoundedBody(maxAnswer));
        try {
            // the client's own limit ends with the headers
            return outcome(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS), secret, shape);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Unclear("It did not answer within " + timeout.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Unclear("Almanac was stopped while it waited for the answer.", e);
        } catch (ExecutionException e) {
            return broken(e.getCause() instanceof Exception cause ? cause : e, secret);
        }
    }

    private static Outcome broken(Exception cause, String secret) {
        String text = AnswerText.excerpt(String.valueOf(cause.getMessage()), secret);
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new Outcome.TurnedAway(Duration.ZERO, "It cannot be reached.", cause);
        }
        return new Outcome.Unclear("The connection broke: " + text + ".", cause);
    }

    private Outcome outcome(HttpResponse<byte[]> response, String secret, AnswerReader shape) {
        int status = response.statusCode();
        String text = AnswerText.excerpt(response.body(), secret);
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Outcome.Unauthorized(status, text, said(response.body(), secret, shape));
        }
        if (status == TOO_MANY) {
            return new Outcome.TurnedAway(pause(response), "It takes no more requests for now (429).", null);
        }
        if (status >= SERVER_ERROR || status == TIMED_OUT) {
            return new Outcome.Unclear("It answered " + status + ": " + text, null);
        }
        if (status >= BAD_REQUEST) {
            return new Outcome.Refused(status, text, said(response.body(), secret, shape));
        }
        if (status < OK || status >= REDIRECTED) {
            return new Outcome.Unclear("It answered " + status + ", which leads elsewhere and is not followed.", null);
        }
        Optional<JsonNode> body = shape.read(response.body());
        return body.isPresent()
                ? new Outcome.Answered(body.get())
                : new Outcome.Unclear("It answered " + status + " and not with JSON: " + text, null);
    }

    /** Without the token, which some repeat. */
    private static JsonNode said(byte[] body, String secret, AnswerReader shape) {
        byte[] shown =
                new String(body, StandardCharsets.UTF_8).replace(secret, "***").getBytes(StandardCharsets.UTF_8);
        return shape.read(shown).orElse(MissingNode.getInstance());
    }

    private Duration pause(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                .orElse(Duration.ZERO);
    }
}
