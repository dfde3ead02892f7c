package org.almanac.process.lifecycle;

import java.time.Duration;

/** How long to wait before asking again: 1 s, 2 s, 4 s and so on, at most 30 s. */
final class PollDelay {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long DOUBLINGS = 5;

    private PollDelay() {}

    /** @param polls how often the environment has answered "not yet", from 1 */
    static Duration after(long polls) {
        if (polls > DOUBLINGS) {
            return LONGEST;
        }
        return Duration.ofSeconds(1L << (polls - 1));
    }
}
