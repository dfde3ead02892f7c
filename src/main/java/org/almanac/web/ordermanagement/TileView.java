package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderLogic;
import org.almanac.ordermanagement.Tile;
import org.jspecify.annotations.Nullable;

/** A step of an orchestration. */
@Schema(name = "OrchestrationTile", description = "A step of an orchestration")
record TileView(
        String id,
        @Schema(example = "Send to Seattle") String name,
        @Schema(example = "Send to Fulfillment") String actionType,
        List<String> inputEvents,
        List<Named> executionPolicies,
        List<Named> filterPolicies,

        @Schema(description = "Absent where the step calls none") @Nullable
        Action providerAction,

        @Schema(description = "Whether publishing makes a flow of it")
        boolean makesFlow) {

    /** A policy that a tile refers to. */
    @Schema(name = "TilePolicy")
    record Named(
            UUID id,

            @Schema(description = "Absent where there is no such policy") @Nullable
            String name) {}

    /** An action that a tile calls. */
    @Schema(name = "TileAction")
    record Action(
            UUID id,

            @Schema(description = "Absent where no installed provider has the action") @Nullable
            String name,

            @Schema(description = "Name of the provider; absent where no installed one has the action") @Nullable
            String provider) {}

    static TileView of(Tile tile, OrderModel model) {
        UUID action = tile.providerAction();
        return new TileView(
                tile.id(),
                tile.name(),
                tile.actionType(),
                tile.inputEvents(),
                policies(tile.executionPolicies(), model),
                policies(tile.filterPolicies(), model),
                action == null ? null : action(action, model),
                tile.makesFlow());
    }

    private static List<Named> policies(List<UUID> ids, OrderModel model) {
        return ids.stream()
                .map(id -> new Named(id, model.policy(id).map(Policy::name).orElse(null)))
                .toList();
    }

    private static Action action(UUID id, OrderModel model) {
        return model.providerOf(id)
                .map(provider -> new Action(id, nameOf(id, provider), provider.name()))
                .orElseGet(() -> new Action(id, null, null));
    }

    private static @Nullable String nameOf(UUID action, Provider provider) {
        return provider.logic().stream()
                .filter(logic -> action.equals(logic.action()))
                .map(ProviderLogic::name)
                .findFirst()
                .orElse(null);
    }
}
