package org.almanac.webapi.scenarios;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the machine, some of it skipped. */
final class MovedClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

    void skip(Duration duration) {
        skipped.updateAndGet(duration::plus);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(skipped.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), skipped.get());
    }
}
