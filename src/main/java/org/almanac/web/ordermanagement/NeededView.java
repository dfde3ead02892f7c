package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.Provider;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** Something that an orchestration depends on. */
@Schema(name = "NeededByOrchestration", description = "Something that an orchestration depends on")
record NeededView(
        @Schema(
                description = "provider-action for an action that no installed provider has",
                allowableValues = {"policy", "provider", "provider-action"})
        String kind,

        UUID id,

        @Schema(description = "Absent where it is missing") @Nullable
        String name,

        @Schema(description = "Absent where it is missing") @Nullable
        String state,

        @Schema(description = "Whether it is not in the environment")
        boolean missing) {

    static List<NeededView> of(Orchestration orchestration, OrderModel model) {
        List<NeededView> needed = new ArrayList<>();
        for (UUID policy : orchestration.policies()) {
            needed.add(model.policy(policy)
                    .map(NeededView::there)
                    .orElseGet(() -> new NeededView("policy", policy, null, null, true)));
        }
        Set<Provider> providers = new LinkedHashSet<>();
        List<NeededView> unknown = new ArrayList<>();
        for (UUID action : orchestration.actions()) {
            model.providerOf(action)
                    .ifPresentOrElse(
                            providers::add,
                            () -> unknown.add(new NeededView("provider-action", action, null, null, true)));
        }
        providers.stream().map(NeededView::there).forEach(needed::add);
        needed.addAll(unknown);
        return List.copyOf(needed);
    }

    private static NeededView there(Activatable one) {
        return new NeededView(
                Words.of(one.item().kind()), one.item().id(), one.item().name(), StateWords.of(one), false);
    }
}
