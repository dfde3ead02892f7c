package org.almanac.solution;

/** How grave an issue of the solution checker is, worst first (dataverse-semantics 5.4). */
public enum CheckSeverity {
    /** Will fail, or opens a hole: environments that enforce the check block it. */
    CRITICAL,
    /** Likely to fail, now or with the next release of the platform. */
    HIGH,
    /** Costs time, or makes the solution hard to move or to maintain. */
    MEDIUM,
    /** Untidy. */
    LOW,
    /** Worth knowing. */
    INFORMATIONAL
}
