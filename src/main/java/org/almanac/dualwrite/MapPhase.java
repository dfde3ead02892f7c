package org.almanac.dualwrite;

/**
 * The phases in which table maps are brought to a goal, in their order (dual-write-and-order-management 2.8). The way back is the same
 * without {@link #APPLY}.
 */
public enum MapPhase {
    /** Stops the maps that are touched and run, and those that are to be stopped meanwhile. */
    STOP,
    /** Pauses running maps that are to be paused meanwhile, all in one request. */
    PAUSE,
    /** Applies solutions, one request after the other. */
    APPLY,
    /** Makes projects for maps without one. */
    INITIALIZE,
    /** Chooses versions. */
    CHOOSE,
    /** Sets integration keys that differ, in one request. */
    KEYS,
    /** Refreshes the tables of maps that are touched, once. */
    REFRESH,
    /** Starts what is to run and does not, prerequisites first. */
    START,
    /** Resumes what is to run and is paused. */
    RESUME,
    /** Looks whether everything is as the goal says. */
    VERIFY
}
