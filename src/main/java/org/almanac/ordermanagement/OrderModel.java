package org.almanac.ordermanagement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.ordermanagement.reading.OrderReading;

/**
 * What records come to: policies, providers and orchestrations. Read from rows alone everything is inactive and without flows.
 *
 * @param policies current ones, by name
 */
public record OrderModel(List<Policy> policies, List<Provider> providers, List<Orchestration> orchestrations) {

    public OrderModel {
        policies = sorted(policies);
        providers = sorted(providers);
        orchestrations = sorted(orchestrations);
    }

    private static <T extends Activatable> List<T> sorted(List<T> items) {
        return items.stream().sorted(Comparator.comparing(Activatable::item)).toList();
    }

    /** Reads records; whatever they are like, there is an answer. */
    public static OrderModel of(OrderRows rows) {
        return OrderReading.of(rows);
    }

    /** Everything that can be activated: policies, then providers, then orchestrations. */
    public List<Activatable> items() {
        List<Activatable> all = new ArrayList<>(policies);
        all.addAll(providers);
        all.addAll(orchestrations);
        return all;
    }

    public Optional<Activatable> find(ItemKind kind, UUID id) {
        return items().stream()
                .filter(one -> one.item().kind() == kind && one.item().id().equals(id))
                .findFirst();
    }

    public Optional<Policy> policy(UUID id) {
        return policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** The provider whose action a tile calls. */
    public Optional<Provider> providerOf(UUID action) {
        return providers.stream().filter(provider -> provider.offers(action)).findFirst();
    }

    /** Orchestrations that refer to a policy, or call an action of a provider. */
    public List<Orchestration> dependents(OrderItem item) {
        return orchestrations.stream().filter(one -> needs(one, item)).toList();
    }

    private boolean needs(Orchestration orchestration, OrderItem item) {
        return switch (item.kind()) {
            case POLICY -> orchestration.policies().contains(item.id());
            case PROVIDER ->
                orchestration.actions().stream()
                        .flatMap(action -> providerOf(action).stream())
                        .anyMatch(provider -> provider.id().equals(item.id()));
            case ORCHESTRATION -> false;
        };
    }
}
