package org.almanac.ordermanagement.planning;

import java.util.Locale;

/** Makes sentences of what begins with the label of an item. */
final class Sentences {

    private Sentences() {}

    static String of(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
