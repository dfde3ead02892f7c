package org.almanac.deployment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.almanac.deployment.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posting messages to a receiver. */
class WebHookTest {

    private static final String SECRET = "an-old-and-long-secret";
    private static final Notice NOTICE = Notice.of(Notice.Kind.FAILED, "The deployment has failed.");
    private static final Message MESSAGE = new Message(
            "6c1e",
            "failed",
            "d-1",
            "install-solution",
            "prod",
            "ContosoCore 1.1.0.0",
            "failed",
            "The deployment has failed.",
            null,
            "2026-11-20T09:00:00Z");

    private static WebHook hook(String address, @Nullable SecretReference secret, Duration timeout) {
        WebHookSettings settings = new WebHookSettings(address, null, Duration.ofSeconds(5), timeout);
        return new WebHook(URI.create(address), secret, settings, name -> name.equals("HOOK") ? SECRET : null);
    }

    private static WebHook hook(String address) {
        return hook(address, new SecretReference("env", "HOOK"), Duration.ofSeconds(20));
    }

    private static String signature(byte[] body, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    private static String failure(WebHook hook) {
        return Objects.requireNonNull(catchThrowableOfType(DeliveryFailed.class, () -> hook.send(NOTICE, MESSAGE)))
                .reason();
    }

    @Test
    void theBodyIsSignedSoThatItsReceiverKnowsWhoHasSentIt() throws Exception {
        try (StubReceiver receiver = new StubReceiver(204, () -> {})) {
            hook(receiver.address() + "/hook").send(NOTICE, MESSAGE);

            StubReceiver.Got got = receiver.got.remove();
            assertThat(got.headers().get("X-Almanac-Signature")).isEqualTo(signature(got.body(), SECRET));
            assertThat(got.headers().get("X-Almanac-Notification")).isEqualTo("6c1e");
            assertThat(got.headers().get("Content-Type")).startsWith("application/json");
            assertThat(new String(got.body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"id\":\"6c1e\",\"kind\":\"failed\",\"deployment\":\"d-1\","
                            + "\"process\":\"install-solution\",\"environment\":\"prod\","
                            + "\"package\":\"ContosoCore 1.1.0.0\",\"state\":\"failed\","
                            + "\"text\":\"The deployment has failed.\",\"link\":null,"
                            + "\"at\":\"2026-11-20T09:00:00Z\"}")
                    .doesNotContain(SECRET);
            assertThat(JsonMapper.builder().build().readTree(got.body()).size()).isEqualTo(10);
        }
    }

    @Test
    void withoutASecretNothingIsSigned() throws Exception {
        try (StubReceiver receiver = new StubReceiver(200, () -> {})) {
            hook(receiver.address(), null, Duration.ofSeconds(20)).send(NOTICE, MESSAGE);
            assertThat(receiver.got.remove().headers()).doesNotContainKey("X-Almanac-Signature");
        }
    }

    @Test
    void aSecretInAFileCanBeChangedWhileAlmanacRuns(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        try (StubReceiver receiver = new StubReceiver(200, () -> {})) {
            WebHook hook =
                    hook(receiver.address(), new SecretReference("file", file.toString()), Duration.ofSeconds(20));
            hook.send(NOTICE, MESSAGE);
            StubReceiver.Got first = receiver.got.remove();
            Files.writeString(file, "a-new-and-long-secret\n");
            hook.send(NOTICE, MESSAGE);
            StubReceiver.Got second = receiver.got.remove();

            assertThat(first.headers().get("X-Almanac-Signature")).isEqualTo(signature(first.body(), SECRET));
            assertThat(second.headers().get("X-Almanac-Signature"))
                    .isEqualTo(signature(second.body(), "a-new-and-long-secret"));
        }
    }

    @Test
    void aSecretThatIsGoneIsAFailureAndNothingIsSentUnsigned() throws Exception {
        try (StubReceiver receiver = new StubReceiver(200, () -> {})) {
            WebHook hook = hook(receiver.address(), new SecretReference("env", "GONE"), Duration.ofSeconds(20));
            assertThat(failure(hook)).contains("env:GONE");
            assertThat(receiver.got).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void aRedirectionIsNotFollowed(int status) throws IOException {
        try (StubReceiver receiver = new StubReceiver(status, () -> {})) {
            assertThat(failure(hook(receiver.address() + "/hook"))).contains("leads elsewhere");
            assertThat(receiver.got).extracting(StubReceiver.Got::path).containsExactly("/hook");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 429, 500, 503})
    void anyOtherAnswerThanSuccessIsAFailureThatShowsTheHostOnly(int status) throws IOException {
        try (StubReceiver receiver = new StubReceiver(status, () -> {})) {
            String address = receiver.address() + "/services/T00/key?sig=hidden";
            assertThat(failure(hook(address))).isEqualTo("localhost answered " + status + ".");
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForLongerThanSet() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (StubReceiver receiver = new StubReceiver(200, () -> await(end))) {
            String reason = failure(hook(receiver.address(), null, Duration.ofMillis(200)));
            assertThat(reason).startsWith("localhost ");
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        assertThatCode(() -> end.await(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    @Test
    void aReceiverThatIsNotThereIsAFailure() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(failure(hook("http://localhost:" + free + "/key?sig=hidden")))
                .startsWith("localhost could not be reached")
                .doesNotContain("hidden");
    }
}
