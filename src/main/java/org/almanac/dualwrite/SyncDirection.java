package org.almanac.dualwrite;

import java.util.Optional;

/** Which way a field is replicated, with the numbers of the mapping JSON (dual-write-and-order-management 1.3). */
public enum SyncDirection {
    TO_DATAVERSE(1),
    TO_FINANCE(2),
    BOTH(3);

    private final int number;

    SyncDirection(int number) {
        this.number = number;
    }

    /** The number in the mapping JSON. */
    public int number() {
        return number;
    }

    /** The direction of a number; empty for one that nobody has documented. */
    public static Optional<SyncDirection> of(int number) {
        for (SyncDirection direction : values()) {
            if (direction.number == number) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }
}
