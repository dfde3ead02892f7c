package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads the options of a choice, with states and status reasons, which packages write in lists of their own. */
final class OptionReader {

    /** What a table's rows have when nobody defines other states (dataverse-semantics 7). */
    static final List<ChoiceOption> STATES = List.of(ChoiceOption.of(0, "Active"), ChoiceOption.of(1, "Inactive"));

    static final List<ChoiceOption> STATUSES =
            List.of(new ChoiceOption(1, "Active", 0), new ChoiceOption(2, "Inactive", 1));

    static final List<ChoiceOption> YES_OR_NO = List.of(ChoiceOption.of(0, "No"), ChoiceOption.of(1, "Yes"));

    private OptionReader() {}

    /** @param holder element {@code optionset} */
    static List<ChoiceOption> of(XmlElement holder) {
        List<ChoiceOption> options = new ArrayList<>();
        for (XmlElement list : holder.children()) {
            switch (list.name()) {
                case "options", "states", "statuses" -> list.children().forEach(option -> add(option, options));
                default -> {
                    // labels and flags of the choice itself
                }
            }
        }
        return options;
    }

    private static void add(XmlElement option, List<ChoiceOption> options) {
        Integer value = number(option.attribute("value"));
        if (value != null) {
            String label = option.child("labels").map(Properties::label).orElse("");
            options.add(new ChoiceOption(value, label, number(option.attribute("state"))));
        }
    }

    private static @Nullable Integer number(String text) {
        return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
