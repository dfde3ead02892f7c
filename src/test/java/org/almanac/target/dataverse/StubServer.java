package org.almanac.target.dataverse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Web API on a free port, whose answers can be replaced one by one. */
final class StubServer implements AutoCloseable {

    /** Answers what is relative to the Web API. */
    @FunctionalInterface
    interface Service {

        StubAnswer answer(String method, String relative, String body);
    }

    /**
     * What happens to a call instead of the usual answer.
     *
     * @param call a part of method and path
     * @param effect whether the call has its effect before this answer
     */
    record Instead(String call, boolean effect, StubAnswer answer) {}

    static final String BASE = "/environments/x/api/data/v9.2/";

    static {
        // otherwise each answer waits for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final Queue<Instead> instead = new ArrayDeque<>();
    volatile String validToken = "token-1";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Clock clock;
    private final Service service;

    /** @param clock of the server, which its answers tell */
    StubServer(Clock clock, Service service) {
        this.clock = clock;
        this.service = service;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/environments/x";
    }

    /** The next call that contains the text is answered otherwise and has no effect. */
    void next(String call, StubAnswer answer) {
        instead.add(new Instead(call, false, answer));
    }

    /** The next call that contains the text has its effect and is answered otherwise. */
    void after(String call, StubAnswer answer) {
        instead.add(new Instead(call, true, answer));
    }

    /** How many calls contain the text. */
    long count(String text) {
        return calls.stream().filter(call -> call.contains(text)).count();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String call = exchange.getRequestMethod() + " " + path.replace(BASE, "");
            calls.add(call);
            if (!body.isEmpty()) {
                bodies.add(body);
            }
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            tokens.add(authorization);
            if (!authorization.equals("Bearer " + validToken)) {
                send(exchange, StubAnswer.error(401, "", "the token has expired: " + authorization));
                return;
            }
            Instead other = instead.peek();
            if (other == null || !call.contains(other.call())) {
                send(exchange, usual(exchange, path, body));
                return;
            }
            instead.remove();
            if (other.effect()) {
                usual(exchange, path, body);
            }
            send(exchange, other.answer());
        }
    }

    private StubAnswer usual(HttpExchange exchange, String path, String body) {
        return path.startsWith(BASE)
                ? service.answer(exchange.getRequestMethod(), path.substring(BASE.length()), body)
                : StubAnswer.error(404, "", "No HTTP resource was found");
    }

    private void send(HttpExchange exchange, StubAnswer answer) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = answer.headers();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("x-ms-service-request-id", "request-" + calls.size());
        exchange.getResponseHeaders()
                .set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
