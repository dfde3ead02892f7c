package org.almanac.ordermanagement.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Tile;

/**
 * What an orchestration needs (dual-write-and-order-management 5.5): all policies of its tiles, for filtering and for execution,
 * and the provider actions that its tiles call, which bring their providers. Without such actions it needs no provider.
 */
final class OrchestrationNeeds {

    private final Needs needs;
    private final RowIndex index;

    private OrchestrationNeeds(OrderRow row, RowIndex index) {
        this.needs = new Needs(row, index);
        this.index = index;
    }

    static Needs of(OrderRow row, RowIndex index) {
        OrchestrationNeeds orchestration = new OrchestrationNeeds(row, index);
        TileJson.of(row).tiles().forEach(orchestration::tile);
        return orchestration.needs;
    }

    private void tile(Tile tile) {
        String where = "Tile '" + (tile.name().isEmpty() ? tile.id() : tile.name()) + "'";
        policies(tile.filterPolicies(), where + " filters by");
        policies(tile.executionPolicies(), where + " executes");
        UUID action = tile.providerAction();
        if (action != null) {
            needs.record(OrderTable.PROVIDER_ACTION, action, where + " calls a provider action that is not there.");
        }
    }

    private void policies(List<UUID> ids, String doing) {
        for (UUID id : ids) {
            Optional<OrderRow> policy = index.find(OrderTable.POLICY, id);
            if (policy.filter(VersionRows::archived).isPresent()) {
                needs.lacks(
                        OrderTable.POLICY,
                        id,
                        doing + " an archived version of policy '"
                                + policy.orElseThrow().name() + "'; select its current version.");
            } else {
                needs.record(OrderTable.POLICY, id, doing + " a policy that is not there.");
            }
        }
    }
}
