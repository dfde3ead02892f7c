package org.almanac.dualwrite.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapVersion;
import org.almanac.dualwrite.RuntimeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingARuntimeConfigurationTest {

    private static final String QUOTES = "{\"ProjectId\":\"p\",\"SourceEntityName\":\"quotes\","
            + "\"SourceEnvironmentType\":1,\"DestinationEntityName\":\"CDS sales quotation header\","
            + "\"DestinationEnvironmentType\":3,\"EntityMapVersion\":%s,\"FieldMappings\":[]}";

    private static RuntimeConfiguration read(String unsecure) {
        return RuntimeConfiguration.read("quote", "CDS sales quotation header", 0, unsecure);
    }

    @Test
    void itNamesTheMapAndTheVersion() {
        assertThat(read(QUOTES.formatted("{\"Major\":2,\"Minor\":0,\"Build\":1,\"Revision\":8}")))
                .isEqualTo(new RuntimeConfiguration(
                        "quote",
                        "CDS sales quotation header",
                        MapVersion.parse("2.0.1.8"),
                        new MapPair("quotes", "CDS sales quotation header"),
                        true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"major\":2,\"MINOR\":\"1\"}   | 2.1.0.0",
                "\"2.0.1.8\"                     | 2.0.1.8",
                "\"two\"                         | 0.0.0.0",
                "null                            | 0.0.0.0",
                "{}                              | 0.0.0.0",
                "{\"Major\":-1}                  | 0.0.0.0"
            })
    void aVersionIsFourNumbersInWhateverForm(String written, String version) {
        assertThat(read(QUOTES.formatted(written)).version()).hasToString(version);
    }

    @Test
    void jsonInATextIsRead() {
        var twice = '"' + QUOTES.formatted("{\\\"Major\\\":3}").replaceAll("(?<!\\\\)\"", "\\\\\"") + '"';

        assertThat(read(twice).version()).isEqualTo(new MapVersion(3, 0, 0, 0));
    }

    @Test
    void aRowWithItsSidesTurnedRoundNamesTheSameMap() {
        var turned = read("{\"SourceEntityName\":\"Units\",\"SourceEnvironmentType\":3,"
                + "\"DestinationEntityName\":\"uoms\",\"DestinationEnvironmentType\":1}");

        assertThat(turned.pair()).isEqualTo(new MapPair("uoms", "Units"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "\"\"", "<html>", "{\"SourceEntityName\":\"quotes\"}"})
    void whatSaysNothingHasNeitherMapNorVersion(String unsecure) {
        var row = read(unsecure);

        assertThat(row.pair()).isNull();
        assertThat(row.version().none()).isTrue();
    }

    @Test
    void anotherStateThanZeroDoesNotCount() {
        assertThat(RuntimeConfiguration.read("a", "b", 1, "{}").active()).isFalse();
    }
}
