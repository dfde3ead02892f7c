package org.almanac.target.dataverse.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An environment and its directory on one free port. */
public final class StubDirectory implements AutoCloseable {

    private static final String TOKEN = "/contoso/oauth2/v2.0/token";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    /** The forms that came, in their order. */
    public final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();

    /** How many requests came, those for the challenge included. */
    public final AtomicInteger requests = new AtomicInteger();

    volatile String challenge;
    volatile int challengeStatus = 401;
    volatile int status = 200;
    volatile String answer = "";

    public StubDirectory() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        challenge = "Bearer authorization_uri=" + base() + "/contoso/oauth2/authorize, resource_id=" + environment();
        server.createContext("/org/api/data/v9.2/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            exchange.sendResponseHeaders(challengeStatus, -1);
            exchange.close();
        });
        server.createContext("/", this::token);
        server.start();
        gives("token-1", 3599);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public URI environment() {
        return URI.create(base() + "/org/");
    }

    URI tokenAddress() {
        return URI.create(base() + TOKEN);
    }

    public void gives(String token, long seconds) {
        status = 200;
        answer = "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"access_token\":\"" + token + "\"}";
    }

    public void refuses(int number, String error) {
        status = 401;
        answer = "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS" + number + ": No.\"}";
    }

    private void token(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestURI().getPath().equals(TOKEN)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        asked.add(Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
        byte[] body = answer.replace("$form", form.replace('"', '\'')).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
