package org.almanac.webapi.rows.components;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.platform.PlatformIds;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;

/** Rows that order management has made and that are no components yet: archived versions with their rules, and flows. */
final class OrderAdditions {

    private static final int CLOUD_FLOW = 5;

    private OrderAdditions() {}

    static List<WireRow> of(ComponentTable table, OrderModel model) {
        if (table.logicalName().equals(OrderTable.POLICY.logicalName())) {
            return versions(model).map(version -> version(table, version)).toList();
        }
        if (table.logicalName().equals(OrderTable.RULE.logicalName())) {
            return versions(model)
                    .flatMap(version -> version.version().rules().stream().map(rule -> rule(table, version, rule)))
                    .toList();
        }
        List<WireRow> flows = new ArrayList<>();
        if (table.logicalName().equals("workflow")) {
            model.items().forEach(item -> item.flows().forEach(flow -> flows.add(flow(table, flow))));
        }
        return flows;
    }

    private record Archived(Policy policy, PolicyVersion version) {}

    private static Stream<Archived> versions(OrderModel model) {
        return model.policies().stream()
                .flatMap(policy -> policy.archive().stream()
                        .filter(version -> !version.record())
                        .map(version -> new Archived(policy, version)));
    }

    private static WireRow version(ComponentTable table, Archived archived) {
        PolicyVersion version = archived.version();
        Map<String, Object> values = new HashMap<>();
        put(values, OrderColumn.NAME, version.name());
        put(values, OrderColumn.POLICY_TYPE, version.type());
        put(values, OrderColumn.POLICY_CRITICALITY, version.criticality());
        put(values, OrderColumn.ASSOCIATED_ENTITY, version.entity());
        put(values, OrderColumn.POLICY_VERSION_ID, archived.policy().versionId().toString());
        put(values, OrderColumn.POLICY_VERSION_STATE, "Archived");
        put(values, OrderColumn.POLICY_VERSION_NUMBER, String.valueOf(version.number()));
        values.put(ComponentTable.STATE, 0);
        values.put(ComponentTable.STATUS, OrderView.INACTIVE);
        return row(table, version.id(), version.content().hashCode(), version.archivedAt(), values);
    }

    private static WireRow rule(ComponentTable table, Archived archived, Rule rule) {
        Map<String, Object> values = new HashMap<>();
        put(values, OrderColumn.NAME, rule.name());
        put(values, OrderColumn.RULE_DEFINITION, rule.definition());
        put(values, OrderColumn.ASSOCIATED_ENTITY, rule.entity());
        PolicyVersion version = archived.version();
        values.put(
                Lookup.valueProperty(OrderColumn.RULE_POLICY.physicalName()),
                new LookupValue(version.id(), OrderTable.POLICY.logicalName(), version.name()));
        values.put(ComponentTable.STATE, rule.active() ? 0 : 1);
        values.put(ComponentTable.STATUS, rule.active() ? 1 : 2);
        return row(table, rule.id(), rule.hashCode(), version.archivedAt(), values);
    }

    private static WireRow flow(ComponentTable table, Flow flow) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "name",
                flow.name(),
                "category",
                CLOUD_FLOW,
                "type",
                1,
                "mode",
                0,
                "scope",
                4,
                "primaryentity",
                "none"));
        ShownStates.put(table, flow.on(), values);
        return row(table, flow.id(), flow.content().hashCode() * 2L + (flow.on() ? 1 : 0), flow.modifiedAt(), values);
    }

    private static void put(Map<String, Object> values, OrderColumn column, String value) {
        if (!value.isEmpty()) {
            values.put(column.physicalName(), value);
        }
    }

    private static WireRow row(
            ComponentTable table, UUID id, long content, @Nullable Instant made, Map<String, Object> values) {
        long version = (content ^ (made == null ? 0 : made.toEpochMilli())) & Long.MAX_VALUE;
        values.put(table.primaryId(), id);
        values.put("ismanaged", false);
        values.put("solutionid", PlatformIds.solution(PlatformIds.DEFAULT));
        values.put("componentstate", 0);
        values.put("versionnumber", version);
        if (made != null) {
            values.put("createdon", made);
            values.put("modifiedon", made);
        }
        return new WireRow(id, version, values);
    }
}
