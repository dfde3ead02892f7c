package org.almanac.ordermanagement.authoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Rule;
import org.almanac.ordermanagement.records.StoredOrderRecords;

/** Order management of which a test says what is active and which versions unpublishing has made; records are the environment's. */
final class ScriptedOrders implements OrderManagement {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final StoredOrderRecords records;
    private final Set<UUID> active = new HashSet<>();
    private final Map<UUID, List<PolicyVersion>> archives = new LinkedHashMap<>();

    ScriptedOrders(StoredOrderRecords records) {
        this.records = records;
    }

    void activate(UUID... ids) {
        active.addAll(List.of(ids));
    }

    void deactivate(UUID id) {
        active.remove(id);
    }

    /** As unpublishing makes one: a new id, copies of the rules with new ids, no record. */
    PolicyVersion archive(EnvironmentName environment, UUID policyId) {
        Policy policy = read(environment).model().policy(policyId).orElseThrow();
        List<Rule> copies = policy.rules().stream()
                .map(rule -> new Rule(
                        new UUID(7, rule.id().getLeastSignificantBits()),
                        rule.name(),
                        rule.definition(),
                        rule.entity(),
                        rule.active()))
                .toList();
        PolicyVersion version = new PolicyVersion(
                new UUID(8, policyId.getLeastSignificantBits()),
                policy.number(),
                policy.name(),
                policy.type(),
                policy.criticality(),
                policy.entity(),
                copies,
                NOW,
                false);
        archives.computeIfAbsent(policyId, id -> new ArrayList<>()).add(version);
        return version;
    }

    @Override
    public OrderManagementSnapshot read(EnvironmentName environment) {
        OrderRows rows = records.of(environment);
        OrderModel plain = OrderModel.of(rows);
        OrderModel model = new OrderModel(
                plain.policies().stream().map(this::scripted).toList(),
                plain.providers().stream().map(this::scripted).toList(),
                plain.orchestrations().stream().map(this::scripted).toList());
        return new OrderManagementSnapshot(true, rows, model);
    }

    private Activation activation(UUID id) {
        return active.contains(id) ? Activation.ACTIVE : Activation.INACTIVE;
    }

    private Policy scripted(Policy policy) {
        List<PolicyVersion> archive = new ArrayList<>(policy.archive());
        archives.getOrDefault(policy.id(), List.of()).stream()
                .filter(version -> archive.stream().noneMatch(one -> one.id().equals(version.id())))
                .forEach(archive::add);
        return new Policy(
                policy.id(),
                policy.versionId(),
                policy.number() + (archive.size() > policy.archive().size() ? 1 : 0),
                policy.name(),
                policy.type(),
                policy.criticality(),
                policy.entity(),
                policy.rules(),
                archive,
                activation(policy.id()),
                List.of());
    }

    private Provider scripted(Provider provider) {
        return new Provider(
                provider.id(),
                provider.name(),
                provider.definition(),
                provider.definitionName(),
                provider.connections(),
                provider.logic(),
                activation(provider.id()),
                List.of(),
                provider.content());
    }

    private Orchestration scripted(Orchestration orchestration) {
        return new Orchestration(
                orchestration.id(),
                orchestration.name(),
                orchestration.type(),
                orchestration.description(),
                orchestration.tiles(),
                activation(orchestration.id()),
                List.of(),
                orchestration.content());
    }

    @Override
    public void submit(EnvironmentName environment, List<OrderManagementRequest> requests) {
        throw new UnsupportedOperationException("the test says what is active");
    }

    @Override
    public List<OrderRequestStatus> requests(EnvironmentName environment, String run) {
        return List.of();
    }
}
