package org.almanac.target.dataverse.auth;

import java.time.Duration;
import java.time.Instant;

/** A token and until when it is used. */
record HeldToken(String text, Instant until) {

    /** A token is not used to its end: a call takes time, and clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /**
     * @param asked when it was asked for; what the directory's clock shows does not matter
     * @param life how long it is valid, as the directory says
     */
    static HeldToken of(String text, Instant asked, Duration life) {
        Duration half = life.dividedBy(2);
        return new HeldToken(text, asked.plus(life).minus(half.compareTo(MARGIN) < 0 ? half : MARGIN));
    }

    boolean isGood(Instant now) {
        return now.isBefore(until);
    }

    @Override
    public String toString() {
        return "token until " + until;
    }
}
