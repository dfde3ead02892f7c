package org.almanac.target.dataverse.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says is left of its limits: 6000 requests and 1200 s of work in 300 s (dataverse-semantics 9). Where little is
 * left, questions are asked more slowly than it comes back, so that others of the same user are not locked out.
 */
final class RequestBudget {

    /** Twenty requests come back each second. */
    private static final long FEW_REQUESTS = 100;

    private static final double LITTLE_TIME = 60;
    private static final Duration SLOWLY = Duration.ofSeconds(1);

    private volatile boolean scarce;

    /** Values of the headers of an answer; null for none. */
    void seen(@Nullable String requests, @Nullable String seconds) {
        scarce = below(requests, FEW_REQUESTS) || below(seconds, LITTLE_TIME);
    }

    private static boolean below(@Nullable String value, double bound) {
        if (value == null) {
            return false;
        }
        try {
            return Double.parseDouble(value.strip()) < bound;
        } catch (NumberFormatException e) {
            // a limit that cannot be read is none
            return false;
        }
    }

    /** How long to wait before the next question. */
    Duration pause() {
        return scarce ? SLOWLY : Duration.ZERO;
    }
}
