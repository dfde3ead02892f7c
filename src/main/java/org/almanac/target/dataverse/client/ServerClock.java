package org.almanac.target.dataverse.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The environment's own time, as its answers tell it: what it dates is compared with that and not with ours. */
public final class ServerClock {

    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    public ServerClock(Clock clock) {
        this.clock = clock;
    }

    /** @param date the header {@code Date} of an answer; null for none */
    void seen(@Nullable String date) {
        if (date == null) {
            return;
        }
        try {
            ahead = Duration.between(clock.instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException e) {
            // without a date that can be read, ours is the best there is
            ahead = Duration.ZERO;
        }
    }

    /** To the second, like the header. */
    public Instant now() {
        return clock.instant().plus(ahead);
    }
}
