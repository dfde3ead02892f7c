package org.almanac.target.http;

import java.time.Duration;

/** How long to wait after an answer 429: 2, 4, 8, 16, 32 seconds (dual-write-and-order-management 4). */
public final class Backoff {

    public static final int TRIES = 5;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Backoff() {}

    /**
     * The pause after a try.
     *
     * @param tries how many there were, from 1
     * @param asked what the answer asks for; waited for where it is longer
     */
    public static Duration after(int tries, Duration asked) {
        Duration own = Duration.ofSeconds(1L << Math.min(tries, TRIES));
        Duration longer = asked.compareTo(own) > 0 ? asked : own;
        return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }
}
