package org.almanac.ordermanagement.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;

/**
 * The edits that make a policy say what one of its versions says. Rules of the same name stay the same rows; archived rows are never
 * edited (dual-write-and-order-management 5.6).
 */
final class Restored {

    private static final String COUNTS = "0";
    private static final String SWITCHED_OFF = "1";

    private final Policy policy;
    private final PolicyVersion version;
    private final Standing standing;
    private final List<OrderRow> left;
    private final List<RowEdit> edits = new ArrayList<>();

    private Restored(Policy policy, PolicyVersion version, Standing standing) {
        this.policy = policy;
        this.version = version;
        this.standing = standing;
        this.left = new ArrayList<>(standing.rows().referring(OrderTable.RULE, OrderColumn.RULE_POLICY, policy.id()));
    }

    static List<RowEdit> edits(Policy policy, PolicyVersion version, Standing standing) {
        return new Restored(policy, version, standing).edits();
    }

    private List<RowEdit> edits() {
        standing.rows().find(OrderTable.POLICY, policy.id()).ifPresent(this::policyRow);
        version.rules().stream().filter(Rule::active).forEach(this::rule);
        left.forEach(this::surplus);
        return edits;
    }

    /** Only what says something else: the row may have the number of an option whose label was read. */
    private void policyRow(OrderRow row) {
        Map<OrderColumn, String> values = new TreeMap<>();
        put(values, OrderColumn.NAME, policy.name(), version.name());
        put(values, OrderColumn.POLICY_TYPE, policy.type(), version.type());
        put(values, OrderColumn.POLICY_CRITICALITY, policy.criticality(), version.criticality());
        put(values, OrderColumn.ASSOCIATED_ENTITY, policy.entity(), version.entity());
        change(row, values);
    }

    private void put(Map<OrderColumn, String> values, OrderColumn column, String says, String wanted) {
        if (!says.equals(wanted)) {
            values.put(
                    column,
                    standing.rows()
                            .find(OrderTable.POLICY, version.id())
                            .map(row -> row.value(column))
                            .filter(value -> !value.isEmpty())
                            .orElse(wanted));
        }
    }

    private void rule(Rule rule) {
        UUID id = NamedIds.restoredRule(standing.environment(), policy.id(), rule.id());
        OrderRow row = take(rule, id).orElse(null);
        Map<OrderColumn, String> values = new TreeMap<>(Map.of(
                OrderColumn.NAME, rule.name(),
                OrderColumn.RULE_DEFINITION, rule.definition(),
                OrderColumn.ASSOCIATED_ENTITY, rule.entity()));
        if (row == null) {
            edits.add(new RowEdit.Add(added(id, values)));
            return;
        }
        if (!row.active()) {
            values.put(OrderColumn.STATE, COUNTS);
        }
        change(row, values);
    }

    /** The row of that name; one that counts before one that is switched off, and at last the one that would be added. */
    private Optional<OrderRow> take(Rule rule, UUID id) {
        List<OrderRow> named =
                left.stream().filter(row -> row.name().equals(rule.name())).toList();
        Optional<OrderRow> found = named.stream()
                .filter(OrderRow::active)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .or(() -> left.stream().filter(row -> row.id().equals(id)).findFirst());
        found.ifPresent(left::remove);
        return found;
    }

    private OrderRow added(UUID id, Map<OrderColumn, String> values) {
        Map<String, String> columns = new TreeMap<>();
        values.forEach((column, value) -> columns.put(column.physicalName(), value));
        columns.put(OrderColumn.RULE_POLICY.physicalName(), policy.id().toString());
        columns.put(OrderColumn.STATE.physicalName(), COUNTS);
        return new OrderRow(OrderTable.RULE, id, columns, false, List.of());
    }

    private void surplus(OrderRow row) {
        if (!row.managed()) {
            edits.add(new RowEdit.Delete(row));
        } else if (row.active()) {
            change(row, Map.of(OrderColumn.STATE, SWITCHED_OFF));
        }
    }

    private void change(OrderRow row, Map<OrderColumn, String> values) {
        RowEdit.Change change = RowEdit.Change.of(row, values);
        if (!change.values().isEmpty()) {
            edits.add(change);
        }
    }
}
