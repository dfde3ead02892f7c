package org.almanac.web.security;

import java.time.Duration;
import java.time.Instant;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;

/**
 * What one user has asked of the Web API lately, second by second: a request counts until the window has slid over it. Its memory is that
 * of the window's seconds, however many requests there are.
 */
final class UsageWindow {

    private final ServiceLimits limits;
    private final int seconds;
    /** The second that a place of the ring stands for at present. */
    private final long[] second;

    private final int[] requests;
    private final long[] millis;
    private Instant lastUse = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private @Nullable PlatformCode exceeded;

    UsageWindow(ServiceLimits limits) {
        this.limits = limits;
        this.seconds = Math.toIntExact(limits.window().toSeconds());
        this.second = new long[seconds];
        this.requests = new int[seconds];
        this.millis = new long[seconds];
    }

    /**
     * Whether a request is taken.
     *
     * @param exceeded null if it is
     * @param pause after which one will be; grows while the user keeps asking
     * @param requestsLeft in the window
     * @param timeLeft in the window
     */
    record Verdict(@Nullable PlatformCode exceeded, Duration pause, int requestsLeft, Duration timeLeft) {}

    /** A request has come; it counts if it is taken. */
    synchronized Verdict request(Instant now) {
        lastUse = now;
        if (now.isBefore(notBefore)) {
            Instant latest = now.plus(limits.window());
            notBefore = notBefore.plusSeconds(1).isAfter(latest) ? latest : notBefore.plusSeconds(1);
            return verdict(now, exceeded);
        }
        exceeded = exceeded(now);
        if (exceeded == null) {
            requests[place(now)]++;
        } else {
            notBefore = end(now);
        }
        return verdict(now, exceeded);
    }

    /** A request that was taken has worked so long. */
    synchronized void worked(Instant now, Duration time) {
        lastUse = now;
        millis[place(now)] += Math.max(0, time.toMillis());
    }

    /** Whether nothing is left of what it was used for. */
    synchronized boolean isIdle(Instant now) {
        return !now.isBefore(lastUse.plus(limits.window())) && !now.isBefore(notBefore);
    }

    private @Nullable PlatformCode exceeded(Instant now) {
        if (requests(now.getEpochSecond()) >= limits.requests()) {
            return PlatformCode.TOO_MANY_REQUESTS;
        }
        return millis(now.getEpochSecond()) >= limits.executionTime().toMillis()
                ? PlatformCode.TOO_MUCH_EXECUTION_TIME
                : null;
    }

    /** The first second in which both limits are kept if nothing more comes. */
    private Instant end(Instant now) {
        long at = now.getEpochSecond() + 1;
        while (requests(at) >= limits.requests()
                || millis(at) >= limits.executionTime().toMillis()) {
            at++;
        }
        return Instant.ofEpochSecond(at);
    }

    private Verdict verdict(Instant now, @Nullable PlatformCode code) {
        long at = now.getEpochSecond();
        return new Verdict(
                code,
                code == null ? Duration.ZERO : Duration.between(now, notBefore),
                Math.max(0, limits.requests() - requests(at)),
                Duration.ofMillis(Math.max(0, limits.executionTime().toMillis() - millis(at))));
    }

    /** The place of this second, emptied of what it stood for before. */
    private int place(Instant now) {
        long at = now.getEpochSecond();
        int place = Math.floorMod(at, seconds);
        if (second[place] != at) {
            second[place] = at;
            requests[place] = 0;
            millis[place] = 0;
        }
        return place;
    }

    private int requests(long at) {
        int sum = 0;
        for (int place = 0; place < seconds; place++) {
            sum += counts(place, at) ? requests[place] : 0;
        }
        return sum;
    }

    private long millis(long at) {
        long sum = 0;
        for (int place = 0; place < seconds; place++) {
            sum += counts(place, at) ? millis[place] : 0;
        }
        return sum;
    }

    private boolean counts(int place, long at) {
        return second[place] > at - seconds;
    }
}
