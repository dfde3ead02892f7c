package org.almanac.environment.store;

import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What can be a value of a row. */
final class RowRules {

    private static final int LONGEST_VALUE = 100_000;

    private RowRules() {}

    /** @throws BadInput INVALID_ROW */
    static void check(String column, @Nullable Object value) {
        boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        if (!scalar || String.valueOf(value).length() > LONGEST_VALUE) {
            throw new BadInput(
                    ErrorCode.INVALID_ROW,
                    "The value of " + column + " must be a text, a number, true or false of at most " + LONGEST_VALUE
                            + " characters.",
                    column);
        }
    }
}
