package org.almanac.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.almanac.solution.json.JsonDocument;
import org.almanac.solution.json.JsonPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJsonTest {

    @Test
    void numbersKeepTheTextTheyWereWrittenWith() {
        assertThat(JsonPrinter.compact(JsonDocument.parse("{\"b\": 1.50, \"a\": [1E3, -0, true, null]}")))
                .isEqualTo("{\"a\":[1E3,-0,true,null],\"b\":1.50}");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(JsonPrinter.compact(JsonDocument.parse("\uFEFF{}"))).isEqualTo("{}");
    }

    @Test
    void escapesAreReadAndWrittenBack() {
        assertThat(JsonPrinter.compact(JsonDocument.parse("\"a\\u0001\\n\\\"\\ud800\"")))
                .isEqualTo("\"a\\u0001\\n\\\"\\ud800\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\":1,\"a\":2}", "{} {}", "01", "'a'", "nul", "{\"a\"}", "\"a"})
    void whatIsNoJsonIsRefusedWithItsLine(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonDocument.parse(text))
                .withMessageStartingWith("line 1: ");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonDocument.parse("[".repeat(100_000)));
    }
}
