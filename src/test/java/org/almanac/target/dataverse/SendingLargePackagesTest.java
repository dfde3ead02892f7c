package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.management.ThreadMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.almanac.target.dataverse.client.AnswerProblems;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.dataverse.client.Deadlines;
import org.almanac.target.dataverse.client.FileContent;
import org.almanac.target.dataverse.client.WebApi;
import org.almanac.target.dataverse.client.WebApiAddress;
import org.almanac.target.http.Outcome;
import org.almanac.time.MovableClock;
import org.junit.jupiter.api.Test;

/** A package of 95 MB, the most that the platform takes (dataverse-semantics 9), on its way to an environment. */
class SendingLargePackagesTest {

    private static final long SIZE = 95L * 1024 * 1024;

    private final AtomicLong read = new AtomicLong();

    private CommandBody body() {
        FileContent zip = new FileContent(SIZE, Zeros::new);
        return CommandBody.withFile(
                JsonNodeFactory.instance.objectNode().put("PublishWorkflows", true), "CustomizationFile", zip);
    }

    @Test
    void itIsEncodedWhileItIsWritten() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        CommandBody body = body();
        long before = threads.getCurrentThreadAllocatedBytes();

        body.writeTo(OutputStream.nullOutputStream());

        assertThat(read).hasValue(SIZE);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(SIZE / 3);
    }

    @Test
    void itIsReadNoFasterThanTheEnvironmentTakesIt() throws IOException {
        AtomicLong taken = new AtomicLong();
        AtomicLong held = new AtomicLong();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> take(exchange, taken, held));
        server.start();
        try (Deadlines deadlines = new Deadlines()) {
            Outcome outcome = api(server.getAddress().getPort(), deadlines)
                    .send(Command.action("ImportSolutionAsync", body(), Duration.ofMinutes(2)));

            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        } finally {
            server.stop(0);
        }
        assertThat(taken).hasValue(body().length());
        assertThat(held.get()).as("octets between file and environment").isLessThan(SIZE / 3);
    }

    private static WebApi api(int port, Deadlines deadlines) {
        Duration patience = Duration.ofMinutes(2);
        return new WebApi(
                WebApiAddress.of("test", "http://127.0.0.1:" + port + "/environments/x"),
                new TestTokens(),
                AnswerProblems.ofEnvironment("test"),
                new ClientLimits(patience, patience, patience, 1, 2000),
                WebApi.httpClient(patience),
                deadlines,
                pause -> {
                    throw new IllegalStateException("nothing is to be tried again");
                },
                new MovableClock());
    }

    private void take(HttpExchange exchange, AtomicLong taken, AtomicLong held) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int got = 0; got >= 0; got = exchange.getRequestBody().read(buffer)) {
            taken.addAndGet(got);
            held.accumulateAndGet(read.get() - taken.get() / 4 * 3, Math::max);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write(new byte[] {'{', '}'});
        exchange.close();
    }

    private final class Zeros extends InputStream {

        private long left = SIZE;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            read.addAndGet(count);
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
