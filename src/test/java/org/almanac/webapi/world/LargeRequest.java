package org.almanac.webapi.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.Callable;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.CallScope;
import org.almanac.webapi.call.Contexts;
import org.almanac.webapi.call.Scratch;
import org.springframework.http.HttpHeaders;

/** A request with an argument as large as a package may be. */
public final class LargeRequest {

    /** Octets of the argument. */
    public static final long SIZE = 95L * 1024 * 1024 / 3 * 3;

    private static final String BEFORE = "{\"Overwrite\":true,\"CustomizationFile\":\"";
    private static final String AFTER = "\",\"JobId\":\"x\"}";

    private LargeRequest() {}

    /**
     * The request.
     *
     * @param before what stands before the JSON
     * @param after what stands behind it
     */
    public static Call of(String type, String before, String after, Scratch scratch) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        CallScope scope = new CallScope(
                Contexts.of(new EnvironmentName("dev"), "operator", null, headers), SmallWorld.ROOT, scratch, null);
        return new Call("POST", "Import", "", headers, () -> body(before + BEFORE, AFTER + after), scope);
    }

    /** Does some work and holds against it how much memory that takes, garbage included. */
    public static <T> T withLittleMemory(Callable<T> work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        T result = work.call();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(SIZE / 3);
        return result;
    }

    private static InputStream body(String before, String after) {
        return new SequenceInputStream(
                new Vector<>(List.of(bytes(before), new Base64OfZeros(), bytes(after))).elements());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Base64OfZeros extends InputStream {

        private long left = SIZE / 3 * 4;

        @Override
        public int read() {
            return left-- > 0 ? 'A' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            if (count <= 0) {
                return -1;
            }
            Arrays.fill(bytes, offset, offset + count, (byte) 'A');
            left -= count;
            return count;
        }
    }
}
