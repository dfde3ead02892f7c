package org.almanac.webapi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DamagedPackagesIT extends OverHttp {

    private static final byte[] SOUND = Cars.cars("1.0").toBytes();

    @AfterEach
    void noSolutionAppears() {
        assertThat(solutions(Cars.NAME)).isEmpty();
        assertThat(api.get("importjobs").rows()).isEmpty();
        api.get("ctso_cars").expect(404);
    }

    private String refused(byte[] file, String hex) {
        api.post("ImportSolution", importing(UUID.randomUUID(), file, "")).refused(400, hex);
        JsonNode operation = imported(file, "");
        return Then.failed(operation, Integer.parseUnsignedInt(hex.substring(2), 16));
    }

    // scenario 1
    @Test
    void aZipWithoutContentTypesIsRefused() {
        Zipped zipped = Zipped.of(SOUND);
        zipped.entries().remove("[Content_Types].xml");

        refused(zipped.toBytes(), "0x80048060");
    }

    // scenario 2
    @Test
    void malformedCustomizationsAreRefused() {
        refused(with("customizations.xml", "<ImportExportXml>"), "0x8004802C");
    }

    // scenario 3
    @Test
    void anUnknownFileIsNamed() {
        assertThat(refused(with("surprise/file.bin", "1"), "0x80072035")).contains("surprise/file.bin");
    }

    private static byte[] with(String entry, String content) {
        Zipped zipped = Zipped.of(SOUND);
        zipped.entries().putAll(Map.of(entry, content.getBytes(StandardCharsets.UTF_8)));
        return zipped.toBytes();
    }
}
