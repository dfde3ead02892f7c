package org.almanac.ordermanagement.reading;

import java.util.List;

/**
 * Labels of options. Which numbers they have is not public: assumed is that they begin with that of the publisher and count on
 * (dual-write-and-order-management 5.1).
 */
enum OptionLabels {
    POLICY_TYPE("Filter", "Execution"),
    CRITICALITY("Information", "Critical");

    private static final int FIRST_OPTION = 192_350_000;

    private final List<String> labels;

    OptionLabels(String... labels) {
        this.labels = List.of(labels);
    }

    /** The label of a number or of a label in whatever case; a text that is neither stays as it is. */
    String of(String value) {
        String text = value.strip();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (text.equalsIgnoreCase(label) || text.equals(String.valueOf(FIRST_OPTION + i))) {
                return label;
            }
        }
        return text;
    }
}
