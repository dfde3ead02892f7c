package org.almanac.ordermanagement.authoring;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrderAuthoring;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.almanac.ordermanagement.records.StoredOrderRecords;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredOrderAuthoring implements OrderAuthoring {

    private final OrderManagement orders;
    private final StoredOrderRecords stored;
    private final OrderMembers members;
    private final OrderRecords records;

    StoredOrderAuthoring(
            OrderManagement orders, StoredOrderRecords stored, OrderMembers members, OrderRecords records) {
        this.orders = orders;
        this.stored = stored;
        this.members = members;
        this.records = records;
    }

    @Override
    public Added add(
            EnvironmentName environment,
            String solution,
            Set<UUID> chosen,
            boolean allRules,
            boolean closure,
            String operationKey) {
        OrderManagementSnapshot now = orders.read(environment);
        Set<UUID> wanted = new LinkedHashSet<>(chosen);
        if (allRules) {
            wanted.addAll(policiesAndRules(now));
        }
        OrderRows rows = recorded(environment, now, wanted, operationKey) ? stored.of(environment) : now.rows();
        Map<UUID, OrderRow> added = new LinkedHashMap<>();
        wanted.stream().map(id -> known(rows, id)).forEach(row -> {
            added.put(row.id(), row);
            policyOf(rows, row).forEach(policy -> added.put(policy.id(), policy));
        });
        Closure needs = Closure.of(rows, Set.copyOf(added.keySet()));
        if (closure) {
            needs.needed().all().forEach(row -> added.put(row.id(), row));
        }
        List<OrderRow> sorted = List.copyOf(new OrderRows(added.values()).all());
        members.add(environment, solution, sorted, operationKey);
        Stream<String> history =
                TravellingHistory.versions(rows, added.keySet()).stream().map(TravellingHistory::warning);
        Stream<String> missing = closure ? needs.missing().stream().map(LackingRecords::message) : Stream.empty();
        return new Added(sorted, Stream.concat(history, missing).toList());
    }

    /** All versions count, also those that unpublishing has made and nobody has added yet. */
    private static Set<UUID> policiesAndRules(OrderManagementSnapshot now) {
        Set<UUID> ids = new LinkedHashSet<>();
        Stream.of(OrderTable.POLICY, OrderTable.RULE)
                .flatMap(table -> now.rows().of(table).stream())
                .forEach(row -> ids.add(row.id()));
        now.model().policies().stream()
                .flatMap(policy -> policy.archive().stream())
                .forEach(version -> ids.addAll(idsOf(version)));
        return ids;
    }

    private static Set<UUID> idsOf(PolicyVersion version) {
        Set<UUID> ids = new LinkedHashSet<>(Set.of(version.id()));
        version.rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /** Makes records of the wanted versions that are none yet; whether there were such. */
    private boolean recorded(
            EnvironmentName environment, OrderManagementSnapshot now, Set<UUID> wanted, String operationKey) {
        boolean any = false;
        for (Policy policy : now.model().policies()) {
            for (PolicyVersion version : policy.archive()) {
                if (!version.record() && idsOf(version).stream().anyMatch(wanted::contains)) {
                    records.version(environment, policy, version, operationKey);
                    any = true;
                }
            }
        }
        return any;
    }

    private static OrderRow known(OrderRows rows, UUID id) {
        return rows.find(id).orElseThrow(() -> unknown("record of order management", id));
    }

    private static BadInput unknown(String what, UUID id) {
        return new BadInput(ErrorCode.UNKNOWN_ORDER_RECORD, "There is no " + what + ' ' + id + '.', id.toString());
    }

    /** Adding a rule adds its policy (dual-write-and-order-management 5.5). */
    private static Stream<OrderRow> policyOf(OrderRows rows, OrderRow row) {
        return row.table() == OrderTable.RULE
                ? row.lookup(OrderColumn.RULE_POLICY).flatMap(policy -> rows.find(OrderTable.POLICY, policy)).stream()
                : Stream.empty();
    }

    @Override
    public Rule putRule(
            EnvironmentName environment, UUID policyId, String name, String definition, String operationKey) {
        OrderModel model = orders.read(environment).model();
        Policy policy = model.policy(policyId).orElseThrow(() -> unknown("current policy", policyId));
        if (policy.activation() != Activation.INACTIVE) {
            throw new Refusal(
                    ErrorCode.ORDER_MANAGEMENT_REFUSED,
                    "The " + policy.item().label() + " is published and cannot be edited. Unpublish it first.",
                    policyId.toString());
        }
        String ruleName = name.strip();
        if (ruleName.isEmpty()) {
            throw new BadInput(ErrorCode.INVALID_EDIT, "A rule has a name.", "name");
        }
        return policy.rules().stream()
                .filter(rule -> rule.name().equals(ruleName))
                .findFirst()
                .map(rule -> records.change(environment, rule, definition, operationKey))
                .orElseGet(() -> records.add(environment, policy, ruleName, definition, operationKey));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MissingRecord> lacking(EnvironmentName environment, String solution) {
        Set<UUID> ids = OrderMembers.ids(members.of(environment, solution));
        return ids.isEmpty() ? List.of() : Completeness.lacking(stored.of(environment), ids, "is not in the solution");
    }
}
