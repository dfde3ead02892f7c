package org.almanac.webapi.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/**
 * Calls the Web API of one environment, as somebody. JSON is written with apostrophes in the place of quotation marks.
 *
 * @param base address of the environment, without a slash at the end
 * @param authorization content of the header; empty for none
 */
record WebApiCalls(HttpClient http, String base, String authorization) {

    private static final String JSON = "application/json";

    Answer get(String address, String... headers) {
        return send("GET", address, BodyPublishers.noBody(), headers);
    }

    Answer delete(String address, String... headers) {
        return send("DELETE", address, BodyPublishers.noBody(), headers);
    }

    Answer post(String address, String json, String... headers) {
        return json("POST", address, json, headers);
    }

    Answer patch(String address, String json, String... headers) {
        return json("PATCH", address, json, headers);
    }

    Answer put(String address, String json, String... headers) {
        return json("PUT", address, json, headers);
    }

    private Answer json(String method, String address, String json, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", JSON), Stream.of(headers))
                .toArray(String[]::new);
        return send(method, address, BodyPublishers.ofString(json.replace('\'', '"')), all);
    }

    /** @param address below the base of the Web API, or a whole one */
    Answer send(String method, String address, BodyPublisher body, String... headers) {
        String whole = address.startsWith("http") ? address : base + "/api/data/v9.2/" + address;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(whole.replace(" ", "%20"))).method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
