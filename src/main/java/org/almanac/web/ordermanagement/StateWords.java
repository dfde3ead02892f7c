package org.almanac.web.ordermanagement;

import java.util.Locale;
import org.almanac.ordermanagement.Activatable;

/** States as the pages of order management say them, written as the API writes constants. */
final class StateWords {

    private StateWords() {}

    static String of(Activatable one) {
        return one.activation().label(one.item().kind()).toLowerCase(Locale.ROOT);
    }
}
