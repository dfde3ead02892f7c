package org.almanac.ordermanagement;

import java.util.Map;
import java.util.UUID;

/** A policy of {@link Records}: one for execution, critical, of orders. */
public final class PolicyRecords {

    private static final String ENTITY = "Order";

    private final Records records;
    private final String name;

    PolicyRecords(Records records, String name) {
        this.records = records;
        this.name = name;
        if (!records.has(OrderTable.POLICY, name)) {
            version(name, "Current", 1);
        }
    }

    private void version(String key, String state, int number) {
        records.row(
                OrderTable.POLICY,
                key,
                Map.of(
                        OrderColumn.NAME,
                        name,
                        OrderColumn.POLICY_TYPE,
                        "Execution",
                        OrderColumn.POLICY_CRITICALITY,
                        "Critical",
                        OrderColumn.ASSOCIATED_ENTITY,
                        ENTITY,
                        OrderColumn.POLICY_VERSION_ID,
                        id().toString(),
                        OrderColumn.POLICY_VERSION_STATE,
                        state,
                        OrderColumn.POLICY_VERSION_NUMBER,
                        String.valueOf(number)));
    }

    /** Of the current row; orchestrations refer to it. */
    public UUID id() {
        return Records.id(OrderTable.POLICY, name);
    }

    /** Of an archived version's row. */
    public UUID id(int number) {
        return Records.id(OrderTable.POLICY, name + '#' + number);
    }

    /** Of a rule of the current version. */
    public UUID rule(String rule) {
        return Records.id(OrderTable.RULE, name + '/' + rule);
    }

    public PolicyRecords with(OrderColumn column, String value) {
        records.change(id(), column, value);
        return this;
    }

    /** Makes it a filter policy. */
    public PolicyRecords filter() {
        return with(OrderColumn.POLICY_TYPE, "Filter");
    }

    /** Adds a rule to the current version, or changes it. */
    public PolicyRecords rule(String rule, String definition) {
        rule(name, rule, definition);
        return this;
    }

    private void rule(String version, String rule, String definition) {
        records.row(
                OrderTable.RULE,
                version + '/' + rule,
                Map.of(
                        OrderColumn.NAME, rule,
                        OrderColumn.RULE_POLICY,
                                Records.id(OrderTable.POLICY, version).toString(),
                        OrderColumn.RULE_DEFINITION, definition,
                        OrderColumn.ASSOCIATED_ENTITY, ENTITY));
    }

    /** Adds an archived version with one rule; the current one is to have a higher number. */
    public PolicyRecords archived(int number, String rule, String definition) {
        String key = name + '#' + number;
        version(key, "Archived", number);
        rule(key, rule, definition);
        return with(OrderColumn.POLICY_VERSION_NUMBER, String.valueOf(number + 1));
    }

    /** Back to all records. */
    public Records and() {
        return records;
    }
}
