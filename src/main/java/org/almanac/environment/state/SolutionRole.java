package org.almanac.environment.state;

/** What a solution's layers are within their block, from the bottom to the top (dataverse-semantics 2.1, 2.6). */
public enum SolutionRole {
    /** A solution of its own; it has a block. */
    BASE,
    /** A patch; its layers lie above its parent's, in the parent's block, by version. */
    PATCH,
    /** A staged upgrade {@code <name>_Upgrade}; its layers lie on top of the block of the solution it is to replace. */
    HOLDING,
    /** The one unmanaged layer. */
    ACTIVE
}
