package org.almanac.environment;

/** How a package is to go in (dataverse-semantics 3.1). */
public enum ImportMode {
    /** Installs what is absent and updates what is there. */
    AUTO,
    INSTALL,
    UPDATE,
    UPGRADE,
    STAGE,
    APPLY_UPGRADE
}
