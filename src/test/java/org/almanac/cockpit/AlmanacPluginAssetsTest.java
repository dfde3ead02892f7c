package org.almanac.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlmanacPluginAssetsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "plugin-webapp", AlmanacPlugin.ID);

    /** A file that is not served keeps the whole of Cockpit from starting. */
    @Test
    void everyFileOfThePluginIsServedAndNoOther() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.walk(FOLDER)) {
            files = all.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }

        assertThat(new AlmanacPluginAssets().getAllowedAssets()).containsExactlyInAnyOrderElementsOf(files);
    }
}
