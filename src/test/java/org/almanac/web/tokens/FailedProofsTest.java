package org.almanac.web.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.almanac.time.MovableClock;
import org.junit.jupiter.api.Test;

class FailedProofsTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final FailedProofs failures = new FailedProofs(clock);

    private void fail(String client, int times) {
        IntStream.range(0, times).forEach(i -> {
            failures.failed(client, HERE);
            clock.advance(Duration.ofSeconds(1));
        });
    }

    @Test
    void nineFailuresAreForgiven() {
        fail("robot", FailedProofs.MOST - 1);

        assertThat(failures.pause("robot", HERE)).isEmpty();
    }

    @Test
    void theTenthFailureWithinAMinuteClosesTheDoorUntilTheFirstIsAMinuteOld() {
        fail("robot", FailedProofs.MOST);

        assertThat(failures.pause("robot", HERE)).contains(Duration.ofSeconds(50));
        clock.advance(Duration.ofSeconds(50));
        assertThat(failures.pause("robot", HERE)).isEmpty();

        failures.failed("robot", HERE);
        assertThat(failures.pause("robot", HERE)).contains(Duration.ofSeconds(1));
    }

    @Test
    void othersAreNotConcerned() {
        fail("robot", FailedProofs.MOST);

        assertThat(failures.pause("clerk", HERE)).isEmpty();
        assertThat(failures.pause("robot", "192.0.2.2")).isEmpty();
    }

    @Test
    void onlySoManyAreRemembered() {
        IntStream.range(0, FailedProofs.REMEMBERED + 50).forEach(i -> failures.failed("client-" + i, HERE));

        assertThat(failures.size()).isEqualTo(FailedProofs.REMEMBERED);
    }
}
