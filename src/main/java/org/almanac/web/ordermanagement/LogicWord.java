package org.almanac.web.ordermanagement;

import org.almanac.web.form.Words;

/** The documented types of a provider's logic, in the order of their numbers (dual-write-and-order-management 5.2). */
enum LogicWord {
    MESSAGE_HANDLER,
    PROVIDER_ACTION,
    CHILD_FLOW,
    MESSAGE_PULLER;

    private static final int FIRST_OPTION = 192_350_000;

    /** The word for a number; a number that nobody has documented stays as it is. */
    static String of(String number) {
        for (LogicWord word : values()) {
            if (number.equals(String.valueOf(FIRST_OPTION + word.ordinal()))) {
                return Words.of(word);
            }
        }
        return number;
    }
}
