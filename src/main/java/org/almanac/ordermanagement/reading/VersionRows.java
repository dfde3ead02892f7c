package org.almanac.ordermanagement.reading;

import java.util.UUID;
import java.util.regex.Pattern;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;

/** Which version of a policy a row is (dual-write-and-order-management 5.6). */
public final class VersionRows {

    private static final String ARCHIVED = "Archived";
    /** The number of the option, assumed: the first one of the series is Current. */
    private static final String ARCHIVED_OPTION = "192350001";
    /** Longer ones are no version numbers, and one more would not be a number any more. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private VersionRows() {}

    /** Whether it is an archived version; every other row of a policy is a current one, also one that does not say. */
    public static boolean archived(OrderRow policy) {
        String state = policy.value(OrderColumn.POLICY_VERSION_STATE).strip();
        return state.equalsIgnoreCase(ARCHIVED) || state.equals(ARCHIVED_OPTION);
    }

    /** What all versions of the policy share; the row's own id where it does not say. */
    public static UUID versionId(OrderRow policy) {
        return policy.lookup(OrderColumn.POLICY_VERSION_ID).orElse(policy.id());
    }

    /** The number that the row says; 0 where it says none. */
    public static int number(OrderRow policy) {
        String text = policy.value(OrderColumn.POLICY_VERSION_NUMBER).strip();
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
