package org.almanac.ordermanagement;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of an orchestration (dual-write-and-order-management 5.3).
 *
 * @param actionType such as {@code Validate order header} or {@code Splitter}
 * @param executionPolicies ids of current policies
 * @param filterPolicies ids of current policies
 * @param providerAction id of an action of an installed provider; null for none
 */
public record Tile(
        String id,
        String name,
        String actionType,
        List<String> inputEvents,
        List<UUID> executionPolicies,
        List<UUID> filterPolicies,
        @Nullable UUID providerAction) {

    public Tile {
        inputEvents = List.copyOf(inputEvents);
        executionPolicies = List.copyOf(executionPolicies);
        filterPolicies = List.copyOf(filterPolicies);
    }

    /** Whether publishing makes a flow of it; splitters and merges make none. */
    public boolean makesFlow() {
        return !actionType.toLowerCase(Locale.ROOT).contains("splitter")
                && !actionType.equalsIgnoreCase("Condition-Merge");
    }
}
