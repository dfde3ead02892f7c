package org.almanac.ordermanagement.reading;

/**
 * Labels of options. Which numbers they have is not public: assumed is that they begin with that of the publisher and count on
 * (dual-write-and-order-management 5.1).
 */
enum OptionLabels {
    POLICY_TYPE("Filter", "Execution"),
    CRITICALITY("Information", "Critical");

    private static final int FIRST_OPTION = 192_350_000;

    private final String first;
    private final String second;

    OptionLabels(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** The label of a number or of a label in whatever case; a text that is neither stays as it is. */
    String of(String value) {
        String text = value.strip();
        if (is(text, first, FIRST_OPTION)) {
            return first;
        }
        return is(text, second, FIRST_OPTION + 1) ? second : text;
    }

    private static boolean is(String text, String label, int option) {
        return text.equalsIgnoreCase(label) || text.equals(String.valueOf(option));
    }
}
