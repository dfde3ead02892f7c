package org.almanac.environment;

import java.util.Arrays;

/**
 * Which kind of an operation it was, with the numbers of {@code msdyn_suboperation} (dataverse-semantics 6). The platform
 * documents no number of its own for an upgrade in one step, so it has that of an upgrade.
 */
public enum HistorySuboperation {
    NONE(0, "None"),
    NEW(1, "New"),
    UPGRADE(2, "Upgrade"),
    SINGLE_STEP_UPGRADE(2, "SingleStepUpgrade"),
    UPDATE(3, "Update"),
    DELETE(4, "Delete");

    private final int number;
    private final String label;

    HistorySuboperation(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The platform's number. */
    public int number() {
        return number;
    }

    /** The platform's name, such as {@code Upgrade}; what is stored. */
    public String label() {
        return label;
    }

    /** The suboperation of a stored name. */
    public static HistorySuboperation ofLabel(String label) {
        return Arrays.stream(values())
                .filter(suboperation -> suboperation.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suboperation of the history: " + label));
    }

    /** What an operation of a kind is in the history (dataverse-semantics 3.1, 6). */
    public static HistorySuboperation of(PlanMode mode) {
        return switch (mode) {
            case INSTALL, PATCH -> NEW;
            case UPDATE -> UPDATE;
            case UPGRADE -> SINGLE_STEP_UPGRADE;
            case STAGE, APPLY_UPGRADE -> UPGRADE;
            case UNINSTALL -> DELETE;
            case UNDO -> NONE;
        };
    }
}
