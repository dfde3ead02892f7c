package org.almanac.webapi.batch;

import static org.almanac.webapi.world.LargeRequest.withLittleMemory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.world.LargeRequest;
import org.junit.jupiter.api.Test;

class LargeBatchTest {

    @Test
    void aLargeBodyIsKeptInAFile() throws Exception {
        try (Scratch scratch = new Scratch()) {
            Call call = LargeRequest.of(
                    "multipart/mixed; boundary=b",
                    "--b\r\nContent-Type: application/http\r\n\r\nPOST Import HTTP/1.1\r\n\r\n",
                    "\r\n--b--\r\n",
                    scratch);

            List<BatchItem> items = withLittleMemory(() -> BatchReading.read(call));

            assertThat(items).hasSize(1);
        }
    }
}
