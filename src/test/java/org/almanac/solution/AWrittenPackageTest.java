package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The exact text of a small package, in the style of the platform's exports (package-format 1 to 6). With {@code
 * -Dalmanac.golden.update=true} the files are written anew.
 */
class AWrittenPackageTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private static byte[] small() {
        return PackageBuilder.solution("ContosoSmall")
                .displayName("Contoso Small & Simple")
                .version("1.2.3.4")
                .managed(false)
                .table(
                        "ctso_car",
                        table -> table.column("ctso_colour", "nvarchar", Map.of("displayname", "Colour"))
                                .form("Main", "ctso_colour")
                                .view("All cars", "ctso_colour"))
                .choice("ctso_fuel", "Petrol", "Electricity")
                .webResource("ctso_car.js", "var one = 1;".getBytes(StandardCharsets.UTF_8))
                .environmentVariable("ctso_Limit", "1", "12")
                .setting("currencysymbol", "€")
                .missingDependency(
                        Map.of("type", "1", "schemaName", "msdyn_x", "displayName", "X", "solution", "Other (1.0)"),
                        Map.of("type", "1", "schemaName", "ctso_car", "displayName", "Car"))
                .toBytes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solution.xml",
                "customizations.xml",
                "[Content_Types].xml",
                "environmentvariabledefinitions/ctso_Limit/environmentvariabledefinition.xml",
                "environmentvariabledefinitions/ctso_Limit/environmentvariablevalues.json"
            })
    void isWrittenLetterByLetter(String entry) throws IOException {
        byte[] written = entry(entry);
        String name = entry.substring(entry.lastIndexOf('/') + 1).replaceAll("[\\[\\]]", "") + ".txt";
        if (Boolean.getBoolean("almanac.golden.update")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), written);
        }
        try (InputStream golden = AWrittenPackageTest.class.getResourceAsStream("/golden/" + name)) {
            String expected = new String(
                    Objects.requireNonNull(golden, "run with -Dalmanac.golden.update=true to write " + name)
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            // version control may change the ends of lines; the text itself has those of the platform
            assertThat(new String(written, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                    .isEqualTo(expected.replace("\r\n", "\n"));
        }
    }

    private static byte[] entry(String name) throws IOException {
        Path zip = Files.createTempFile("small", ".zip");
        try (var file = new java.util.zip.ZipFile(Files.write(zip, small()).toFile());
                InputStream in = file.getInputStream(Objects.requireNonNull(file.getEntry(name), name))) {
            return in.readAllBytes();
        } finally {
            Files.delete(zip);
        }
    }

    @org.junit.jupiter.api.Test
    void linesOfXmlEndAsThePlatformsDoAndTheLastHasNoEnd() throws IOException {
        String text = new String(entry("solution.xml"), StandardCharsets.UTF_8);

        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(text).endsWith("</ImportExportXml>").doesNotStartWith("<?xml");
    }
}
