package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.target.http.StrictJson;

/** A stand-in for an environment's Web API on a free port, with order management in it and switchable answers. */
final class StubDataverse implements AutoCloseable {

    private static final String BASE = "/api/data/v9.2/";
    private static final Pattern DEFINITION = Pattern.compile("EntityDefinitions\\(LogicalName='(\\w+)'\\)(/\\w+)?");
    private static final Pattern ROW = Pattern.compile("(\\w+)\\(([0-9a-f-]{36})\\)");
    private static final Pattern PAGE = Pattern.compile("maxpagesize=(\\d+)");

    /**
     * What happens to a call instead of the usual answer.
     *
     * @param call a part of method and path
     * @param effect whether the call has its effect before this answer
     * @param status 0 cuts the connection
     */
    record Instead(String call, boolean effect, int status, String body, Map<String, String> headers) {

        String type() {
            return body.startsWith("<") ? "text/html" : "application/json";
        }
    }

    final StubTables tables;
    final StubOrders orders;
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final Queue<Instead> instead = new ArrayDeque<>();

    private final StubChanges changes;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    static {
        // otherwise each answer waits for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    StubDataverse(Supplier<Instant> clock) {
        tables = new StubTables(clock);
        orders = new StubOrders(tables, clock);
        changes = new StubChanges(orders);
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

    void next(String call, boolean effect, int status, String body) {
        instead.add(new Instead(call, effect, status, body, Map.of()));
    }

    /** Calls that change something. */
    List<String> commands() {
        return calls.stream().filter(call -> !call.startsWith("GET")).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8)
                    .replace(BASE, "");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String call = method + " " + path;
            calls.add(call);
            if (!method.equals("GET")) {
                bodies.add(body);
            }
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            orders.settle();
            Instead other = instead.peek();
            if (other == null || !call.contains(other.call())) {
                send(exchange, usual(exchange, method, path, body));
                return;
            }
            instead.remove();
            if (other.effect()) {
                usual(exchange, method, path, body);
            }
            if (other.status() > 0) {
                other.headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, new StubAnswer(other.status(), other.type(), other.body()));
            }
        }
    }

    private static void send(HttpExchange exchange, StubAnswer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private StubAnswer usual(HttpExchange exchange, String method, String path, String body) {
        if (!method.equals("GET")) {
            return changes.answer(method, path, exchange.getRequestHeaders().getFirst("If-Match"), body);
        }
        String plain = path.replaceFirst("\\?.*", "");
        Matcher definition = DEFINITION.matcher(plain);
        if (definition.matches()) {
            return definition.group(2) == null ? definition(definition.group(1)) : relations(path);
        }
        Matcher row = ROW.matcher(plain);
        if (row.matches()) {
            ObjectNode found = tables.rows(row.group(1)).orElseThrow().get(UUID.fromString(row.group(2)));
            return found == null ? StubAnswer.error(404, "0x80040217", "Does Not Exist") : StubAnswer.json(found);
        }
        return tables.rows(plain)
                .map(rows -> page(exchange, path, plain, List.copyOf(rows.values())))
                .orElseGet(() -> StubAnswer.error(404, "0x80060888", "Resource not found for the segment"));
    }

    private StubAnswer definition(String name) {
        return tables.definition(name)
                .map(StubAnswer::json)
                .orElseGet(
                        () -> StubAnswer.error(404, "0x80060888", "Could not find an entity with name " + name + "."));
    }

    /** Lookups are set by a property that is written with a capital. */
    private static StubAnswer relations(String path) {
        String column = path.replaceFirst(".*eq '", "").replaceFirst("'.*", "");
        ObjectNode answer = StrictJson.MAPPER.createObjectNode();
        answer.putArray("value")
                .addObject()
                .put("ReferencingAttribute", column)
                .put("ReferencingEntityNavigationPropertyName", column.replace("_iompolicy", "_IomPolicy"));
        return StubAnswer.json(answer);
    }

    private StubAnswer page(HttpExchange exchange, String path, String set, List<ObjectNode> rows) {
        Matcher size = PAGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Prefer")));
        int length = size.find() ? Integer.parseInt(size.group(1)) : 5000;
        int start = path.contains("$skiptoken=") ? Integer.parseInt(path.replaceFirst(".*skiptoken=", "")) : 0;
        int end = Math.min(start + length, rows.size());
        ObjectNode answer = StrictJson.MAPPER.createObjectNode();
        ArrayNode values = answer.putArray("value");
        new ArrayList<>(rows).subList(start, end).forEach(values::add);
        if (end < rows.size()) {
            answer.put("@odata.nextLink", address() + BASE + set + "?$skiptoken=" + end);
        }
        return StubAnswer.json(answer);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
