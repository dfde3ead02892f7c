package org.almanac.solution;

/** How much a finding matters, in the words of the solution checker. */
public enum FindingSeverity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFORMATIONAL
}
