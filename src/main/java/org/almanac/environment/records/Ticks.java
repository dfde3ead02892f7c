package org.almanac.environment.records;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as job data has them. */
final class Ticks {

    private static final long SECONDS_FROM_YEAR_ONE = 62_135_596_800L;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Ticks() {}

    /** Units of 100 ns since the year 1. */
    static String of(Instant time) {
        return Long.toString((SECONDS_FROM_YEAR_ONE + time.getEpochSecond()) * 10_000_000L + time.getNano() / 100);
    }

    /** {@code HH:mm:ss.ff} in UTC. */
    static String clock(Instant time) {
        return CLOCK.format(time);
    }
}
