package org.almanac.dualwrite;

/** What becomes of the changes that were queued while a map was paused (dual-write-and-order-management 1.8). */
public enum CatchUp {
    /** They are replayed in order before new ones. */
    REPLAY,
    /** The map goes live at once and they are kept as errors that can be tried again for a day. */
    KEEP_AS_ERRORS,
    /** The map goes live at once and they are lost. */
    DISCARD
}
