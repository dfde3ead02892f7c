package org.almanac.webapi.body;

import static org.almanac.webapi.world.LargeRequest.withLittleMemory;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.world.LargeRequest;
import org.junit.jupiter.api.Test;

class LargeBodiesTest {

    @Test
    void aBinaryMemberIsDecodedWhileItIsRead() throws Exception {
        Path file;
        try (Scratch scratch = new Scratch()) {
            Call call = LargeRequest.of("application/json", "", "", scratch);

            JsonBody body = withLittleMemory(() -> JsonBodies.read(call, "CustomizationFile"::equals));

            file = Objects.requireNonNull(body.files().get("CustomizationFile"));
            assertThat(Files.size(file)).isEqualTo(LargeRequest.SIZE);
            assertThat(body.tree().get("JobId").asText()).isEqualTo("x");
        }
        assertThat(file).doesNotExist();
    }
}
