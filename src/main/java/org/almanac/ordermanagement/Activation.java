package org.almanac.ordermanagement;

/** What a policy, provider or orchestration does (dual-write-and-order-management 5.4). */
public enum Activation {
    /** An unpublished policy or orchestration, an installed provider. */
    INACTIVE,
    /** A provider that was activated a short time ago: its flows are there, it is still shown as inactive. */
    SETTLING,
    /** A published policy or orchestration, an activated provider. */
    ACTIVE;

    /** As the pages of order management say it. */
    public String label(ItemKind kind) {
        if (kind == ItemKind.PROVIDER) {
            return this == ACTIVE ? "Activated" : this == SETTLING ? "Activating" : "Installed";
        }
        return this == INACTIVE ? "Unpublished" : "Published";
    }
}
