package org.almanac.dualwrite;

/** What becomes of running maps that have a map which changes among their prerequisites. */
public enum DependentsRule {
    /** They are paused: changes queue and are replayed. At most a day (dual-write-and-order-management 1.8). */
    PAUSE,
    /** They are stopped: changes made meanwhile are not replicated. */
    STOP,
    /** They run on. */
    LEAVE
}
