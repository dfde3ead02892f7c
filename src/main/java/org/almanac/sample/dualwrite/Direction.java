package org.almanac.sample.dualwrite;

import java.util.Map;

/** Which way a field is replicated, with the numbers of the mapping JSON (dual-write-and-order-management 1.3). */
enum Direction {
    TO_DATAVERSE(1),
    TO_FINANCE(2),
    BOTH(3);

    private static final Map<String, Direction> BY_SYMBOL = Map.of(
            "=", BOTH,
            "><", BOTH,
            ">", TO_DATAVERSE,
            ">>", TO_DATAVERSE,
            "<", TO_FINANCE,
            "<<", TO_FINANCE);

    private final int number;

    Direction(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The direction that a symbol of the mapping page means. */
    static Direction of(String symbol) {
        var direction = BY_SYMBOL.get(symbol);
        if (direction == null) {
            throw new IllegalArgumentException("not a symbol of the mapping page: " + symbol);
        }
        return direction;
    }
}
