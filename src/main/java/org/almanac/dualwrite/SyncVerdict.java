package org.almanac.dualwrite;

import org.almanac.dualwrite.sync.InitialSyncLimits;

/**
 * Whether an initial sync can be expected to succeed (dual-write-and-order-management 1.9).
 *
 * @param reason which limit is near or passed, with numbers; or that none is
 * @param alternative what to do instead; empty if allowed
 */
public record SyncVerdict(Kind kind, String reason, String alternative) {

    /** How it looks. */
    public enum Kind {
        ALLOWED,
        /** It may take longer than the platform waits. */
        WARNED,
        /** It is not supported. */
        REJECTED
    }

    /** The verdict on facts; the most serious limit is named. */
    public static SyncVerdict of(SyncFacts facts) {
        return InitialSyncLimits.verdict(facts);
    }
}
