package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollDelayTest {

    @ParameterizedTest
    @CsvSource({"1, PT1S", "2, PT2S", "3, PT4S", "5, PT16S", "6, PT30S", "1000, PT30S"})
    void theDelayDoublesUpToHalfAMinute(long polls, Duration delay) {
        assertThat(PollDelay.after(polls)).isEqualTo(delay);
    }
}
