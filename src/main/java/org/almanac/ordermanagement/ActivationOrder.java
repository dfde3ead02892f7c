package org.almanac.ordermanagement;

import java.util.List;

/** Which of the first two groups is activated first; orchestrations are always last (dual-write-and-order-management 5.5). */
public enum ActivationOrder {
    POLICIES_FIRST,
    PROVIDERS_FIRST;

    public List<ItemKind> kinds() {
        return this == POLICIES_FIRST
                ? List.of(ItemKind.POLICY, ItemKind.PROVIDER, ItemKind.ORCHESTRATION)
                : List.of(ItemKind.PROVIDER, ItemKind.POLICY, ItemKind.ORCHESTRATION);
    }
}
