package org.almanac.environment;

/** What a planned operation is, resolved from what was asked for and what is installed (dataverse-semantics 3.1, 6). */
public enum PlanMode {
    INSTALL,
    UPDATE,
    UPGRADE,
    /** Stages an upgrade beside the installed solution. */
    STAGE,
    APPLY_UPGRADE,
    PATCH,
    UNINSTALL,
    /** Takes back what an earlier run changed. */
    UNDO
}
