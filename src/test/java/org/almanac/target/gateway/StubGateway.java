package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A stand-in for the gateway on a free port, as dual-write-and-order-management 4 describes it, with switchable answers. */
final class StubGateway implements AutoCloseable {

    /** How an order is answered. */
    enum Shape {
        OBJECT,
        BARE_ID,
        EMPTY,
        ARRAY
    }

    /**
     * What happens to a call instead of the usual answer.
     *
     * @param path a part of the path of the call
     * @param effect whether the call has its effect before this answer
     * @param status 0 cuts the connection
     */
    record Instead(String path, boolean effect, int status, String body, Map<String, String> headers) {}

    final StubLink link;
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final Queue<Instead> instead = new ArrayDeque<>();
    Shape shape = Shape.OBJECT;
    boolean statusIsObject;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    static {
        // otherwise each answer waits for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    StubGateway(InstantSource clock) {
        link = new StubLink(clock);
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
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void next(String path, boolean effect, int status, String body) {
        instead.add(new Instead(path, effect, status, body, Map.of()));
    }

    /** Calls that change something. */
    List<String> orders() {
        return calls.stream()
                .filter(call -> call.startsWith("POST") && !call.contains("Prerequisite"))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(call);
            link.settle();
            if (call.startsWith("POST")) {
                bodies.add(body);
            }
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Instead other = instead.peek();
            if (other == null || !call.contains(other.path())) {
                usual(exchange, call, body);
                return;
            }
            instead.remove();
            if (other.effect()) {
                answer(call, body);
            }
            if (other.status() > 0) {
                other.headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, other.status(), other.body());
            }
        }
    }

    private void usual(HttpExchange exchange, String call, String body) throws IOException {
        JsonNode answer = answer(call, body);
        if (answer == null) {
            send(exchange, 404, "{\"message\":\"no such call\"}");
        } else {
            send(exchange, answer.isMissingNode() ? 202 : 200, answer.isMissingNode() ? "" : answer.toString());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private @Nullable JsonNode answer(String call, String text) throws IOException {
        String path = call.replaceFirst("^\\w+ ", "").replaceFirst("^/api/DualWriteManagement/1\\.0/", "M/");
        JsonNode body = text.isEmpty() ? MissingNode.getInstance() : AnswerJson.JSON.readTree(text);
        if (call.startsWith("GET")) {
            return question(path);
        }
        if (path.equals("M/Start")) {
            return shaped(link.act(body));
        }
        if (path.endsWith("/RestoreTemplates")) {
            return shaped(link.apply(body));
        }
        if (path.contains("/SwitchActive/")) {
            String tid = path.replaceFirst(".*/SwitchActive/([^?]*)\\?.*", "$1");
            link.choose(tid, path.replaceFirst(".*pid=", ""));
            return shape == Shape.EMPTY ? MissingNode.getInstance() : TextNode.valueOf(tid);
        }
        if (path.startsWith("M/GetTemplatePrerequisiteSequences/")) {
            return link.prerequisites(body);
        }
        if (path.startsWith("/api/dataset/") && path.endsWith("/IntegrationKeys")) {
            link.keys(body);
            return MissingNode.getInstance();
        }
        if (path.startsWith("/api/Project/") && path.endsWith("/Refresh")) {
            return MissingNode.getInstance();
        }
        if (path.contains("/Reset?")) {
            link.reset();
            return AnswerJson.JSON.createObjectNode();
        }
        return null;
    }

    private @Nullable JsonNode question(String path) {
        if (path.startsWith("M/Environments?")) {
            return link.environments();
        }
        if (path.startsWith("M/Entities?")) {
            return link.entities();
        }
        if (path.endsWith("/Solutions/")) {
            return link.solutions();
        }
        if (path.startsWith("/api/ConnectionSet/")) {
            return link.connectionSet();
        }
        if (path.endsWith("/FieldMappings")) {
            return link.project(path.replaceFirst("M/", "").replaceFirst("/FieldMappings", ""));
        }
        String id = path.replaceFirst(".*/", "");
        if (path.contains("SolutionAware/") && path.contains("/Status/")) {
            return link.solutionRequest(id).map(StubRequest::json).orElse(null);
        }
        return path.startsWith("M/Status/") ? status(id) : null;
    }

    private JsonNode status(String id) {
        ArrayNode list = AnswerJson.JSON.createArrayNode();
        link.maps.stream()
                .filter(map -> map.requests.stream().anyMatch(request -> request.id.equals(id)))
                .forEach(map -> list.add(map.json()));
        return statusIsObject && !list.isEmpty() ? list.get(0) : list;
    }

    private JsonNode shaped(StubRequest request) {
        return switch (shape) {
            case OBJECT -> AnswerJson.JSON.createObjectNode().put("requestId", request.id);
            case BARE_ID -> TextNode.valueOf(request.id);
            case EMPTY -> MissingNode.getInstance();
            case ARRAY -> AnswerJson.JSON.createArrayNode().add(TextNode.valueOf(request.id));
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
