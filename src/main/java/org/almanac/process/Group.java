package org.almanac.process;

/** The groups that Almanac creates. Their ids are public: process models, rules and directories name them. */
public enum Group {
    /** May do everything, registers and removes environments, manages users. The engine fixes the id. */
    ADMINISTRATORS("camunda-admin", "Administrators"),
    /** Upload packages, start, retry and cancel deployments. */
    OPERATORS("operators", "Operators"),
    /** Decide on plans. */
    APPROVERS("approvers", "Approvers"),
    /** Read. */
    VIEWERS("viewers", "Viewers");

    private final String id;
    private final String displayName;

    Group(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** The id in the engine, such as {@code operators}. */
    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }
}
