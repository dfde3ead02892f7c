package org.almanac.ordermanagement.planning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.Tile;

/** What records do not say: states, flows, connections, and versions that unpublishing has archived. */
final class ItemStates {

    private final Map<UUID, Activation> states = new LinkedHashMap<>();
    private final Map<UUID, List<Flow>> flows = new LinkedHashMap<>();
    private final Map<UUID, List<PolicyVersion>> archives = new LinkedHashMap<>();
    private final Set<UUID> connected = new HashSet<>();
    private int time;

    void activate(Activatable item, Activation state) {
        UUID id = item.item().id();
        states.put(id, state);
        Instant moment = Instant.EPOCH.plusSeconds(++time);
        flows.put(
                id,
                names(item).stream()
                        .map(name -> new Flow(
                                UUID.nameUUIDFromBytes((id + name).getBytes(StandardCharsets.UTF_8)),
                                name,
                                true,
                                item.item(),
                                moment,
                                item.content()))
                        .toList());
    }

    private static List<String> names(Activatable item) {
        if (item instanceof Provider provider) {
            return provider.logic().stream().map(logic -> logic.name()).toList();
        }
        return item instanceof Orchestration orchestration
                ? orchestration.tiles().stream()
                        .filter(Tile::makesFlow)
                        .map(Tile::name)
                        .toList()
                : List.of(item.item().name());
    }

    void settle(UUID id) {
        states.put(id, Activation.ACTIVE);
    }

    void deactivate(Activatable item) {
        UUID id = item.item().id();
        states.put(id, Activation.INACTIVE);
        flows.computeIfPresent(
                id,
                (key, made) -> made.stream()
                        .map(flow -> new Flow(
                                flow.id(), flow.name(), false, flow.source(), flow.modifiedAt(), flow.content()))
                        .toList());
        if (item instanceof Policy policy) {
            archives.computeIfAbsent(id, key -> new ArrayList<>()).add(archived(policy));
        }
    }

    private static PolicyVersion archived(Policy policy) {
        return new PolicyVersion(
                UUID.nameUUIDFromBytes((policy.id() + "#" + policy.number()).getBytes(StandardCharsets.UTF_8)),
                policy.number(),
                policy.name(),
                policy.type(),
                policy.criticality(),
                policy.entity(),
                policy.rules(),
                Instant.EPOCH,
                false);
    }

    void connect(UUID... references) {
        connected.addAll(List.of(references));
    }

    /** The model of records in these states. */
    OrderModel in(OrderRows rows) {
        OrderModel model = OrderModel.of(rows);
        return new OrderModel(
                model.policies().stream().map(this::in).toList(),
                model.providers().stream().map(this::in).toList(),
                model.orchestrations().stream().map(this::in).toList());
    }

    private Policy in(Policy policy) {
        List<PolicyVersion> archive = new ArrayList<>(policy.archive());
        archive.addAll(archives.getOrDefault(policy.id(), List.of()));
        int above = 1 + archive.stream().mapToInt(PolicyVersion::number).max().orElse(0);
        return new Policy(
                policy.id(),
                policy.versionId(),
                Math.max(policy.number(), above),
                policy.name(),
                policy.type(),
                policy.criticality(),
                policy.entity(),
                policy.rules(),
                archive,
                state(policy.id()),
                flows(policy.id()));
    }

    private Provider in(Provider provider) {
        return new Provider(
                provider.id(),
                provider.name(),
                provider.definition(),
                provider.definitionName(),
                provider.connections().stream().map(this::in).toList(),
                provider.logic(),
                state(provider.id()),
                flows(provider.id()),
                provider.content());
    }

    private ProviderConnection in(ProviderConnection connection) {
        return new ProviderConnection(
                connection.id(),
                connection.name(),
                connection.reference(),
                connected.contains(connection.id()) ? "shared-connection" : null);
    }

    private Orchestration in(Orchestration one) {
        return new Orchestration(
                one.id(),
                one.name(),
                one.type(),
                one.description(),
                one.tiles(),
                state(one.id()),
                flows(one.id()),
                one.content());
    }

    private Activation state(UUID id) {
        return states.getOrDefault(id, Activation.INACTIVE);
    }

    private List<Flow> flows(UUID id) {
        return flows.getOrDefault(id, List.of());
    }

    @Override
    public String toString() {
        return states + " " + flows + " " + archives.keySet() + connected;
    }
}
