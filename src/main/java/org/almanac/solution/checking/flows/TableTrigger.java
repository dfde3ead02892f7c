package org.almanac.solution.checking.flows;

import java.util.Locale;
import java.util.Set;

/** What triggers for rows of Dataverse say. */
final class TableTrigger {

    /** Numbers of the changes that a trigger waits for, where updates are among them. */
    private static final Set<String> WITH_UPDATES = Set.of("3", "4", "6", "7");

    private TableTrigger() {}

    static boolean seesUpdates(FlowStep trigger) {
        return WITH_UPDATES.contains(
                trigger.parameter("subscriptionRequest/message").orElse(""));
    }

    /** Whether only some columns or some rows start the flow. */
    static boolean isFiltered(FlowStep trigger) {
        return hasText(trigger, "subscriptionRequest/filteringattributes")
                || hasText(trigger, "subscriptionRequest/filterexpression")
                || Json.at(trigger.definition(), "conditions")
                                instanceof org.almanac.solution.json.JsonValue.Items items
                        && !items.values().isEmpty();
    }

    private static boolean hasText(FlowStep trigger, String parameter) {
        return trigger.parameter(parameter).filter(text -> !text.isBlank()).isPresent();
    }

    /** Whether a name, as far as its form tells, is that of the table's set, which is a plural of the table's. */
    static boolean isSetOf(String table, String set) {
        String one = table.toLowerCase(Locale.ROOT);
        String many = set.toLowerCase(Locale.ROOT);
        return many.equals(one)
                || many.equals(one + "s")
                || many.equals(one + "es")
                || one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies");
    }
}
