package org.almanac.target.dataverse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
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

    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();
    final Queue<Instead> instead = new ArrayDeque<>();
    volatile String validToken = "token-1";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket socket;
    private long busy;
    private final Clock clock;
    private volatile Service service;

    /** @param clock of the server, which its answers tell */
    StubServer(Clock clock, Service service) {
        this.clock = clock;
        this.service = service;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // the server is closed
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            StubRequest request = StubRequest.read(connection.getInputStream());
            StubAnswer answer = answer(request);
            if (answer.status() > 0) {
                answer.write(connection.getOutputStream(), clock.instant(), calls.size());
            }
            if (answer.unfinished()) {
                // until the client has had enough
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // whoever has asked does not wait any more
            return;
        }
    }

    /** From now on another service answers. */
    void service(Service other) {
        service = other;
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/environments/x";
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

    private synchronized StubAnswer answer(StubRequest request) {
        String path = URLDecoder.decode(request.target(), StandardCharsets.UTF_8);
        String call = request.method() + " " + path.replace(BASE, "");
        calls.add(call);
        if (!request.body().isEmpty()) {
            bodies.add(request.body());
        }
        String authorization = request.headers().getOrDefault("authorization", "");
        tokens.add(authorization);
        if (!authorization.equals("Bearer " + validToken)) {
            return StubAnswer.error(401, "", "the token has expired: " + authorization);
        }
        Instead other = instead.peek();
        if (other == null || !call.contains(other.call())) {
            return usual(request, path);
        }
        instead.remove();
        if (other.effect()) {
            usual(request, path);
        }
        return other.answer();
    }

    private StubAnswer usual(StubRequest request, String path) {
        long start = System.nanoTime();
        StubAnswer answer = path.startsWith(BASE)
                ? service.answer(request.method(), path.substring(BASE.length()), request.body())
                : StubAnswer.error(404, "", "No HTTP resource was found");
        busy += System.nanoTime() - start;
        return answer;
    }

    /** How many nanoseconds the service has worked so far. */
    synchronized long busy() {
        return busy;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
