package org.almanac.ordermanagement.activation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.PolicyVersion;

/**
 * What an environment keeps of order management beside its records.
 *
 * @param active by id of the policy, provider or orchestration; what is inactive is missing
 * @param flows that activation has made, on or off, by id of what they were made of
 * @param connections by id of the provider's connection reference
 * @param archives versions that unpublishing has made, by the policy's version id; they outlive the policy's rows
 */
public record OrderState(
        Map<UUID, ActiveSince> active,
        Map<UUID, List<Flow>> flows,
        Map<UUID, String> connections,
        Map<UUID, List<PolicyVersion>> archives) {

    /** Of an environment where nothing was ever activated. */
    public static final OrderState NONE = new OrderState(Map.of(), Map.of(), Map.of(), Map.of());

    public OrderState {
        active = sorted(active);
        flows = sorted(flows);
        connections = sorted(connections);
        archives = sorted(archives);
    }

    /** So that the same state is the same document. */
    private static <V extends Object> Map<UUID, V> sorted(Map<UUID, V> values) {
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    List<Flow> flowsOf(UUID source) {
        return flows.getOrDefault(source, List.of());
    }

    List<PolicyVersion> archiveOf(UUID versionId) {
        return archives.getOrDefault(versionId, List.of());
    }

    OrderState activated(UUID id, ActiveSince since, List<Flow> made) {
        return new OrderState(with(active, id, since), with(flows, id, List.copyOf(made)), connections, archives);
    }

    OrderState deactivated(UUID id, List<Flow> off) {
        Map<UUID, ActiveSince> left = new TreeMap<>(active);
        left.remove(id);
        return new OrderState(left, with(flows, id, List.copyOf(off)), connections, archives);
    }

    OrderState connected(UUID reference, String connection) {
        return new OrderState(active, flows, with(connections, reference, connection), archives);
    }

    OrderState archived(UUID versionId, PolicyVersion version) {
        List<PolicyVersion> longer = new ArrayList<>(archiveOf(versionId));
        longer.add(version);
        return new OrderState(active, flows, connections, with(archives, versionId, List.copyOf(longer)));
    }

    private static <V extends Object> Map<UUID, V> with(Map<UUID, V> values, UUID id, V value) {
        Map<UUID, V> changed = new TreeMap<>(values);
        changed.put(id, value);
        return changed;
    }

    /** Whether it says something of records that are gone. */
    public boolean outlives(OrderRows rows) {
        return Stream.of(active, flows, connections)
                .flatMap(values -> values.keySet().stream())
                .anyMatch(id -> rows.find(id).isEmpty());
    }

    /** The same without what belongs to records that are gone; archived versions stay. */
    public OrderState of(OrderRows rows) {
        Set<UUID> there = Stream.of(active, flows, connections)
                .flatMap(values -> values.keySet().stream())
                .filter(id -> rows.find(id).isPresent())
                .collect(Collectors.toSet());
        return new OrderState(only(active, there), only(flows, there), only(connections, there), archives);
    }

    private static <V extends Object> Map<UUID, V> only(Map<UUID, V> values, Set<UUID> wanted) {
        Map<UUID, V> left = new TreeMap<>(values);
        left.keySet().retainAll(wanted);
        return left;
    }
}
