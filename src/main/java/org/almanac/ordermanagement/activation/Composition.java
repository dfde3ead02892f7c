package org.almanac.ordermanagement.activation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;

/** Lays the state over what the records come to. What the state says of records that are gone is left out. */
public final class Composition {

    private final Standing standing;
    private final OrderState state;

    private Composition(Standing standing, OrderState state) {
        this.standing = standing;
        this.state = state;
    }

    /** Everything at the moment of {@code standing}. */
    public static OrderManagementSnapshot of(Standing standing, OrderState state) {
        if (!standing.installed()) {
            OrderModel nothing = new OrderModel(List.of(), List.of(), List.of());
            return new OrderManagementSnapshot(false, OrderRows.NONE, nothing);
        }
        Composition composition = new Composition(standing, state);
        OrderModel model = new OrderModel(
                standing.model().policies().stream().map(composition::policy).toList(),
                standing.model().providers().stream().map(composition::provider).toList(),
                standing.model().orchestrations().stream()
                        .map(composition::orchestration)
                        .toList());
        return new OrderManagementSnapshot(true, standing.rows(), model);
    }

    private Activation activation(UUID id) {
        ActiveSince since = state.active().get(id);
        return since == null ? Activation.INACTIVE : since.at(standing.now());
    }

    private Policy policy(Policy read) {
        List<PolicyVersion> archive = archive(read);
        int highest = archive.stream().mapToInt(PolicyVersion::number).max().orElse(0);
        return new Policy(
                read.id(),
                read.versionId(),
                Math.max(read.number(), highest + 1),
                read.name(),
                read.type(),
                read.criticality(),
                read.entity(),
                read.rules(),
                archive,
                activation(read.id()),
                state.flowsOf(read.id()));
    }

    /** A version that has become a record is read from it; only unpublishing knows when it was archived. */
    private List<PolicyVersion> archive(Policy read) {
        Map<UUID, PolicyVersion> byId = new LinkedHashMap<>();
        state.archiveOf(read.versionId()).forEach(version -> byId.put(version.id(), version));
        for (PolicyVersion row : read.archive()) {
            PolicyVersion made = byId.get(row.id());
            byId.put(
                    row.id(),
                    new PolicyVersion(
                            row.id(),
                            row.number(),
                            row.name(),
                            row.type(),
                            row.criticality(),
                            row.entity(),
                            row.rules(),
                            made == null ? row.archivedAt() : made.archivedAt(),
                            true));
        }
        return new ArrayList<>(byId.values());
    }

    private Provider provider(Provider read) {
        return new Provider(
                read.id(),
                read.name(),
                read.definition(),
                read.definitionName(),
                read.connections().stream().map(this::connection).toList(),
                read.logic(),
                activation(read.id()),
                state.flowsOf(read.id()),
                read.content());
    }

    private ProviderConnection connection(ProviderConnection read) {
        return new ProviderConnection(
                read.id(), read.name(), read.reference(), state.connections().get(read.id()));
    }

    private Orchestration orchestration(Orchestration read) {
        return new Orchestration(
                read.id(),
                read.name(),
                read.type(),
                read.description(),
                read.tiles(),
                activation(read.id()),
                state.flowsOf(read.id()),
                read.content());
    }
}
