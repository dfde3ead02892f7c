package org.almanac.deployment.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almanac.deployment.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages as JSON. The address is named by its host only, because many receivers have a secret in the rest; redirections
 * are not followed, because they would lead a message to where nobody meant to send it.
 */
final class WebHook implements Channel {

    private static final int OK = 200;
    private static final int REDIRECTED = 300;
    private static final int BAD_REQUEST = 400;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final @Nullable SecretReference secret;
    private final Variables environment;
    private final Duration timeout;
    private final HttpClient client;

    WebHook(URI address, @Nullable SecretReference secret, WebHookSettings settings, Variables environment) {
        this.address = address;
        this.secret = secret;
        this.environment = environment;
        this.timeout = settings.timeout();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    @Override
    public String name() {
        return "web-hook";
    }

    @Override
    public boolean takes(Notice notice) {
        return true;
    }

    @Override
    public void send(Notice notice, Message message) throws DeliveryFailed {
        byte[] body = json(message);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Almanac-Notification", message.id())
                .timeout(timeout)
                .POST(BodyPublishers.ofByteArray(body));
        if (secret != null) {
            request.header(Signature.HEADER, Signature.of(body, secret.read(environment)));
        }
        check(status(request.build()));
    }

    private static byte[] json(Message message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of ours can be written", e);
        }
    }

    /** The client's own limit ends with the headers, ours with the body. */
    private int status(HttpRequest request) throws DeliveryFailed {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DeliveryFailed(address.getHost() + " did not answer within " + timeout.toSeconds() + " s.", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("Almanac was stopped while it waited for " + address.getHost() + ".", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DeliveryFailed(
                    address.getHost() + " could not be reached: "
                            + cause.getClass().getSimpleName() + ".",
                    e);
        }
    }

    private void check(int status) throws DeliveryFailed {
        if (status >= REDIRECTED && status < BAD_REQUEST) {
            throw new DeliveryFailed(
                    address.getHost() + " answered " + status + ", which leads elsewhere and is not followed.");
        }
        if (status < OK || status >= BAD_REQUEST) {
            throw new DeliveryFailed(address.getHost() + " answered " + status + ".");
        }
    }
}
