package org.almanac.target.dataverse.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.almanac.target.http.BoundedBody;

/** Sends one request and waits for its whole answer, which is small; follows no redirection. */
final class Exchange {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long LARGEST_ANSWER = 1_048_576;

    private final HttpClient http;

    Exchange(HttpClient http) {
        this.http = http;
    }

    HttpResponse<byte[]> get(URI place) {
        return send(HttpRequest.newBuilder(place).header("Accept", "application/json"));
    }

    /** @param form already encoded; it holds a secret, and so is in no message */
    HttpResponse<byte[]> post(URI place, String form) {
        return send(HttpRequest.newBuilder(place)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LONGEST).build();
        URI place = request.uri();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, info -> new BoundedBody(LARGEST_ANSWER));
        try {
            // the client's own limit ends with the headers
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Failures.unreachable(place, "it did not answer within " + LONGEST.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw Failures.unreachable(place, "Almanac was stopped while it waited.", e);
        } catch (ExecutionException e) {
            throw broken(place, e.getCause() instanceof Exception cause ? cause : e);
        }
    }

    private static RuntimeException broken(URI place, Exception cause) {
        if (cause instanceof SSLException) {
            return Failures.refused(
                    place,
                    "The encryption with " + place.getAuthority() + " fails: " + cause.getMessage()
                            + ". Let Java trust the certificate's issuer, or mend the certificate.",
                    cause);
        }
        String what = cause instanceof IOException ? "the connection fails" : "the request fails";
        return Failures.unreachable(place, what + " (" + cause.getClass().getSimpleName() + ").", cause);
    }
}
