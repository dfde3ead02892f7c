package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;

/**
 * The change set that makes a policy say what one of its versions says (dual-write-and-order-management 5.6). Rules of the same name
 * stay the same rows; rows of archived versions are never changed, but what the policy says before becomes a new one, unless the
 * newest says the same.
 */
final class RestoreChanges {

    private static final OrderColumn[] FIELDS = {
        OrderColumn.NAME, OrderColumn.POLICY_TYPE, OrderColumn.POLICY_CRITICALITY, OrderColumn.ASSOCIATED_ENTITY
    };
    private static final OrderColumn[] RULE_FIELDS = {
        OrderColumn.NAME, OrderColumn.RULE_DEFINITION, OrderColumn.ASSOCIATED_ENTITY
    };
    private static final int COUNTS = 0;
    private static final int SWITCHED_OFF = 1;

    private final Function<OrderTable, RowCopy> copies;
    private final OrderConnection connection;
    private final RemoteRows rows;
    private final Policy policy;
    private final PolicyVersion version;
    private final List<BatchPart> parts = new ArrayList<>();

    RestoreChanges(
            Function<OrderTable, RowCopy> copies,
            OrderConnection connection,
            RemoteRows rows,
            Policy policy,
            PolicyVersion version) {
        this.copies = copies;
        this.connection = connection;
        this.rows = rows;
        this.policy = policy;
        this.version = version;
    }

    List<BatchPart> parts() {
        RemoteRow current = row(OrderTable.POLICY, policy.id());
        RemoteRow archived = row(OrderTable.POLICY, version.id());
        RowCopy fields = copies.apply(OrderTable.POLICY).from(archived.raw(), FIELDS);
        if (!upToDate()) {
            archive(current, archived);
            fields.set(OrderColumn.POLICY_VERSION_NUMBER, policy.number() + 1);
        }
        change(current, fields);
        List<OrderRow> left =
                new ArrayList<>(rows.rows().referring(OrderTable.RULE, OrderColumn.RULE_POLICY, policy.id()));
        version.rules().stream().filter(Rule::active).forEach(rule -> rule(rule, left));
        left.forEach(this::surplus);
        return parts;
    }

    private RemoteRow row(OrderTable table, UUID id) {
        return rows.find(table, id).orElseThrow();
    }

    private boolean upToDate() {
        List<PolicyVersion> archive = policy.archive();
        return !archive.isEmpty() && archive.get(archive.size() - 1).content().equals(policy.content());
    }

    private void archive(RemoteRow current, RemoteRow example) {
        UUID id = named("version", policy.versionId() + "/" + policy.number());
        RowCopy copy = copies.apply(OrderTable.POLICY)
                .id(id)
                .from(current.raw(), FIELDS)
                .from(example.raw(), OrderColumn.POLICY_VERSION_STATE)
                .refer(example.raw(), OrderColumn.POLICY_VERSION_ID, OrderTable.POLICY, policy.versionId())
                .set(OrderColumn.POLICY_VERSION_NUMBER, policy.number());
        connection.archived().all().forEach(condition -> copy.from(example.raw(), condition.column()));
        add(copy);
        policy.rules().stream()
                .filter(Rule::active)
                .forEach(rule -> add(copies.apply(OrderTable.RULE)
                        .id(named("archived rule", id + "/" + rule.id()))
                        .from(row(OrderTable.RULE, rule.id()).raw(), RULE_FIELDS)
                        .bind(OrderColumn.RULE_POLICY, OrderTable.POLICY, id)));
    }

    private void rule(Rule rule, List<OrderRow> left) {
        JsonNode wanted = row(OrderTable.RULE, rule.id()).raw();
        Optional<OrderRow> same = left.stream()
                .filter(one -> one.name().equals(rule.name()))
                .filter(OrderRow::active)
                .findFirst()
                .or(() -> left.stream()
                        .filter(one -> one.name().equals(rule.name()))
                        .findFirst());
        RowCopy copy = copies.apply(OrderTable.RULE).from(wanted, RULE_FIELDS);
        if (same.isEmpty()) {
            // the same id each time, so that a change set that is sent twice cannot make it twice
            add(copy.id(named("restored rule", policy.id() + "/" + policy.number() + "/" + rule.id()))
                    .bind(OrderColumn.RULE_POLICY, OrderTable.POLICY, policy.id()));
            return;
        }
        left.remove(same.get());
        if (!same.get().active()) {
            copy.set(OrderColumn.STATE, COUNTS);
        }
        change(row(OrderTable.RULE, same.get().id()), copy);
    }

    /** A rule that a managed solution brings cannot be deleted. */
    private void surplus(OrderRow rule) {
        RemoteRow row = row(OrderTable.RULE, rule.id());
        RowCopy copy = copies.apply(OrderTable.RULE);
        if (!rule.managed()) {
            parts.add(new BatchPart("DELETE", copy.path(rule.id()), unchanged(row), MissingNode.getInstance()));
        } else if (rule.active()) {
            change(row, copy.set(OrderColumn.STATE, SWITCHED_OFF));
        }
    }

    private void add(RowCopy copy) {
        parts.add(new BatchPart("POST", copy.set(), Map.of(), copy.body()));
    }

    private void change(RemoteRow row, RowCopy copy) {
        parts.add(new BatchPart("PATCH", copy.path(row.row().id()), unchanged(row), copy.body()));
    }

    /** Nothing is changed where somebody else has changed it since it was read. */
    private static Map<String, String> unchanged(RemoteRow row) {
        String tag = row.raw().path("@odata.etag").asText("");
        return Map.of("If-Match", tag.isEmpty() ? "*" : tag);
    }

    private UUID named(String what, String name) {
        String text = what + "\n" + connection.environment() + "\n" + name;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
