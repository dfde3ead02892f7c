package org.almanac.ordermanagement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.solution.Sha256;

/**
 * An orchestration: a row of the designer table.
 *
 * @param content hash over its row
 */
public record Orchestration(
        UUID id,
        String name,
        String type,
        String description,
        List<Tile> tiles,
        Activation activation,
        List<Flow> flows,
        Sha256 content)
        implements Activatable {

    public Orchestration {
        tiles = List.copyOf(tiles);
        flows = List.copyOf(flows);
    }

    @Override
    public OrderItem item() {
        return new OrderItem(ItemKind.ORCHESTRATION, id, name);
    }

    /** Ids of all policies that it refers to, for filtering and for execution. */
    public Set<UUID> policies() {
        Set<UUID> result = new LinkedHashSet<>();
        tiles.forEach(tile -> {
            result.addAll(tile.filterPolicies());
            result.addAll(tile.executionPolicies());
        });
        return result;
    }

    /** Ids of all provider actions that it calls. */
    public Set<UUID> actions() {
        Set<UUID> result = new LinkedHashSet<>();
        tiles.stream().map(Tile::providerAction).filter(Objects::nonNull).forEach(result::add);
        return result;
    }
}
