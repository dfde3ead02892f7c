package org.almanac.environment;

import java.util.Arrays;

/** What was done to a solution, with the numbers of {@code msdyn_operation} (dataverse-semantics 6). */
public enum HistoryOperation {
    IMPORT(0, "Import"),
    UNINSTALL(1, "Uninstall"),
    EXPORT(2, "Export"),
    PUBLISH(3, "Publish"),
    PUBLISH_ALL(4, "PublishAll"),
    /** Almanac's own; the platform would show its number as None. */
    UNDO(9, "Undo");

    private final int number;
    private final String label;

    HistoryOperation(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The platform's number. */
    public int number() {
        return number;
    }

    /** The platform's name, such as {@code PublishAll}; what is stored. */
    public String label() {
        return label;
    }

    /** The operation of a stored name. */
    public static HistoryOperation ofLabel(String label) {
        return Arrays.stream(values())
                .filter(operation -> operation.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation of the history: " + label));
    }
}
