package org.almanac.ordermanagement.authoring;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.ComponentEditing;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.PropertyEdit;
import org.almanac.environment.Publishing;
import org.almanac.environment.RowDefinition;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Rule;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** Writes policies and rules as records, effective at once: tables of order management know no drafts. */
@Component
class OrderRecords {

    /** Whoever edits on the pages of order management chooses no solution. */
    private static final String NO_SOLUTION = "Default";

    private final ComponentEditing editing;
    private final Publishing publishing;

    OrderRecords(ComponentEditing editing, Publishing publishing) {
        this.editing = editing;
        this.publishing = publishing;
    }

    /** Makes an archived version a record with its very ids. */
    void version(EnvironmentName environment, Policy policy, PolicyVersion version, String operationKey) {
        Set<ComponentRef> written = new HashSet<>();
        written.add(put(
                environment,
                row(OrderTable.POLICY, version.id(), version.name())
                        .with(column(OrderColumn.POLICY_TYPE), version.type())
                        .with(column(OrderColumn.POLICY_CRITICALITY), version.criticality())
                        .with(column(OrderColumn.ASSOCIATED_ENTITY), version.entity())
                        .with(
                                column(OrderColumn.POLICY_VERSION_ID),
                                policy.versionId().toString())
                        .with(column(OrderColumn.POLICY_VERSION_STATE), "Archived")
                        .with(column(OrderColumn.POLICY_VERSION_NUMBER), String.valueOf(version.number())),
                operationKey));
        version.rules().forEach(rule -> written.add(put(environment, rule(version.id(), rule), operationKey)));
        publishing.publish(environment, written, operationKey);
    }

    /** Adds a rule to a policy; its id is the same whenever it is added anew. */
    Rule add(EnvironmentName environment, Policy policy, String name, String definition, String operationKey) {
        String key = String.join("\n", "rule", environment.value(), policy.id().toString(), name);
        Rule rule = new Rule(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), name, definition, policy.entity(), true);
        ComponentRef row = put(environment, rule(policy.id(), rule), operationKey);
        publishing.publish(environment, Set.of(row), operationKey);
        return rule;
    }

    /** Gives a rule another definition, and switches it on. */
    Rule change(EnvironmentName environment, Rule rule, String definition, String operationKey) {
        ComponentRef row = OrderTable.RULE.ref(rule.id());
        editing.change(
                environment,
                row,
                List.of(
                        PropertyEdit.text(column(OrderColumn.RULE_DEFINITION), definition),
                        PropertyEdit.text(column(OrderColumn.STATE), "0")),
                null,
                operationKey);
        publishing.publish(environment, Set.of(row), operationKey);
        return new Rule(rule.id(), rule.name(), definition, rule.entity(), true);
    }

    private ComponentRef put(EnvironmentName environment, RowDefinition row, String operationKey) {
        var definition = row.definition();
        editing.put(environment, definition, NO_SOLUTION, operationKey);
        return definition.component();
    }

    private static RowDefinition rule(UUID policy, Rule rule) {
        RowDefinition row = row(OrderTable.RULE, rule.id(), rule.name())
                .refer(column(OrderColumn.RULE_POLICY), OrderTable.POLICY.logicalName(), policy)
                .with(column(OrderColumn.RULE_DEFINITION), rule.definition())
                .with(column(OrderColumn.ASSOCIATED_ENTITY), rule.entity());
        return rule.active() ? row : row.with(column(OrderColumn.STATE), "1").with("statuscode", "2");
    }

    private static RowDefinition row(OrderTable table, UUID id, String name) {
        return RowDefinition.of(table.logicalName(), id, name).with(column(OrderColumn.NAME), name);
    }

    private static String column(OrderColumn column) {
        return column.physicalName();
    }
}
