package org.almanac.ordermanagement.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;

/** Reads current policies, each with its archived versions (dual-write-and-order-management 5.6). */
final class PolicyReading {

    private final RowIndex index;
    private final Map<UUID, List<OrderRow>> archives;

    PolicyReading(RowIndex index) {
        this.index = index;
        this.archives = index.of(OrderTable.POLICY).stream()
                .filter(VersionRows::archived)
                .collect(Collectors.groupingBy(VersionRows::versionId));
    }

    List<Policy> policies() {
        return index.of(OrderTable.POLICY).stream()
                .filter(row -> !VersionRows.archived(row))
                .map(this::policy)
                .toList();
    }

    private Policy policy(OrderRow row) {
        UUID versionId = VersionRows.versionId(row);
        List<PolicyVersion> archive = archives.getOrDefault(versionId, List.of()).stream()
                .map(this::version)
                .toList();
        int highest = archive.stream().mapToInt(PolicyVersion::number).max().orElse(0);
        return new Policy(
                row.id(),
                versionId,
                Math.max(VersionRows.number(row), highest + 1),
                row.name(),
                type(row),
                criticality(row),
                row.value(OrderColumn.ASSOCIATED_ENTITY),
                rules(row),
                archive,
                Activation.INACTIVE,
                List.of());
    }

    private PolicyVersion version(OrderRow row) {
        return new PolicyVersion(
                row.id(),
                VersionRows.number(row),
                row.name(),
                type(row),
                criticality(row),
                row.value(OrderColumn.ASSOCIATED_ENTITY),
                rules(row),
                null,
                true);
    }

    private static String type(OrderRow row) {
        return OptionLabels.POLICY_TYPE.of(row.value(OrderColumn.POLICY_TYPE));
    }

    private static String criticality(OrderRow row) {
        return OptionLabels.CRITICALITY.of(row.value(OrderColumn.POLICY_CRITICALITY));
    }

    private List<Rule> rules(OrderRow policy) {
        return index.referring(OrderTable.RULE, OrderColumn.RULE_POLICY, policy.id()).stream()
                .map(row -> new Rule(
                        row.id(),
                        row.name(),
                        row.value(OrderColumn.RULE_DEFINITION),
                        row.value(OrderColumn.ASSOCIATED_ENTITY),
                        row.active()))
                .toList();
    }
}
