package org.almanac.ordermanagement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrchestrationRecords;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.ProviderRecords;
import org.almanac.ordermanagement.Records;
import org.junit.jupiter.api.Test;

class ClosingOverRecordsTest {

    private final Records records = new Records();
    private final PolicyRecords header = records.policy("Header")
            .rule("Country", "if Ship to country equals US")
            .rule("Currency", "if Currency equals USD")
            .rule("Amount", "if Amount > 0")
            .archived(1, "Country", "if Ship to country equals CA");
    private final PolicyRecords seattle = records.policy("Seattle").filter().rule("Source", "if Source = Seattle");
    private final PolicyRecords unused = records.policy("Unused").rule("Any", "if true");
    private final ProviderRecords mail = records.provider("Mail")
            .connection("shared_outlook")
            .parameter("Address")
            .transformation("ctso_order")
            .handler("Take", "{}")
            .action("Send", "{}");
    private final ProviderRecords other =
            records.provider("Other").connection("shared_http").action("Call", "{}");
    private final OrchestrationRecords flow = records.orchestration("Flow")
            .validating("Check", header)
            .splitting("Split")
            .sending("Send to Seattle", mail.action("Send"), seattle);

    private Closure closed(UUID... chosen) {
        return Closure.of(records.rows(), Set.copyOf(Arrays.asList(chosen)));
    }

    private static Set<UUID> ids(Closure closure) {
        return closure.needed().all().stream().map(OrderRow::id).collect(Collectors.toSet());
    }

    private Set<UUID> headerWithRules() {
        return Set.of(header.id(), header.rule("Country"), header.rule("Currency"), header.rule("Amount"));
    }

    private Set<UUID> mailWithParts() {
        return Set.of(
                mail.id(),
                mail.definition(),
                mail.part(OrderTable.PROVIDER_CONNECTION_REFERENCE, "shared_outlook"),
                mail.part(OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE, "shared_outlook"),
                mail.part(OrderTable.PROVIDER_PARAMETER, "Address"),
                mail.part(OrderTable.PROVIDER_DEFINITION_PARAMETER, "Address"),
                mail.part(OrderTable.PROVIDER_TRANSFORMATION, "ctso_order"),
                mail.part(OrderTable.PROVIDER_DEFINITION_TRANSFORMATION, "ctso_order"),
                mail.part(OrderTable.LOGIC_DEFINITION, "Take"),
                mail.part(OrderTable.LOGIC_DEFINITION, "Send"),
                mail.action("Send"));
    }

    // map scenario 58
    @Test
    void aPolicyWithThreeRulesBringsTheThreeRulesAndNoArchivedVersion() {
        Closure closure = closed(header.id());

        assertThat(ids(closure)).isEqualTo(headerWithRules());
        assertThat(closure.missing()).isEmpty();
    }

    // map scenario 59
    @Test
    void aRuleBringsItsParentPolicyWithAllItsRules() {
        assertThat(ids(closed(header.rule("Amount")))).isEqualTo(headerWithRules());
    }

    // map scenario 60
    @Test
    void anOrchestrationBringsAllPoliciesWithRulesAndTheProviderOfItsActionWithEverything() {
        Closure closure = closed(flow.id());

        Set<UUID> expected = new HashSet<>(headerWithRules());
        expected.addAll(mailWithParts());
        expected.addAll(Set.of(flow.id(), seattle.id(), seattle.rule("Source")));
        assertThat(ids(closure)).isEqualTo(expected).doesNotContain(unused.id(), other.id());
        assertThat(closure.missing()).isEmpty();
        assertThat(closure.needed().all())
                .extracting(OrderRow::table)
                .as("every table of the documentation, and actions")
                .contains(OrderTable.values());
    }

    // map scenario 61
    @Test
    void anOrchestrationWithoutProviderActionsBringsNoProviderTable() {
        OrchestrationRecords simple =
                records.orchestration("Simple").validating("Check", header).splitting("Split");

        assertThat(closed(simple.id()).needed().all())
                .extracting(OrderRow::table)
                .containsOnly(OrderTable.DESIGNER, OrderTable.POLICY, OrderTable.RULE);
    }

    @Test
    void everyPartOfAProviderBringsTheWholeProvider() {
        for (UUID part : new UUID[] {
            mail.part(OrderTable.PROVIDER_PARAMETER, "Address"),
            mail.part(OrderTable.PROVIDER_CONNECTION_REFERENCE, "shared_outlook"),
            mail.part(OrderTable.PROVIDER_TRANSFORMATION, "ctso_order"),
            mail.action("Send"),
            mail.id()
        }) {
            assertThat(ids(closed(part))).isEqualTo(mailWithParts());
        }
    }

    @Test
    void aPartOfADefinitionBringsTheDefinitionWithItsPartsButNoInstance() {
        assertThat(closed(mail.part(OrderTable.LOGIC_DEFINITION, "Take"))
                        .needed()
                        .all())
                .extracting(OrderRow::table)
                .containsOnly(
                        OrderTable.PROVIDER_DEFINITION,
                        OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE,
                        OrderTable.PROVIDER_DEFINITION_TRANSFORMATION,
                        OrderTable.PROVIDER_DEFINITION_PARAMETER,
                        OrderTable.LOGIC_DEFINITION);
    }

    @Test
    void anArchivedVersionBringsItsOwnRulesOnly() {
        assertThat(ids(closed(header.id(1))))
                .isEqualTo(Set.of(header.id(1), Records.id(OrderTable.RULE, "Header#1/Country")));
    }

    @Test
    void aPolicyThatATileNamesAndThatIsNotThereIsMissingWithTheTileInTheReason() {
        records.drop(seattle.id());

        Closure closure = closed(flow.id());

        assertThat(closure.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.table()).isEqualTo(OrderTable.POLICY);
            assertThat(missing.id()).isEqualTo(seattle.id());
            assertThat(missing.neededBy().id()).isEqualTo(flow.id());
            assertThat(missing.why()).isEqualTo("Tile 'Send to Seattle' filters by a policy that is not there.");
        });
    }

    @Test
    void anArchivedPolicyThatATileNamesIsMissingToo() {
        records.change(seattle.id(), OrderColumn.POLICY_VERSION_STATE, "Archived");

        Closure closure = closed(flow.id());

        assertThat(closure.missing())
                .extracting(MissingRecord::why)
                .containsExactly(
                        "Tile 'Send to Seattle' filters by an archived version of policy 'Seattle'; select its current version.");
        assertThat(ids(closure)).doesNotContain(seattle.id());
    }

    @Test
    void anActionOfAProviderInstanceThatIsNotThereIsMissing() {
        records.drop(mail.action("Send"));

        Closure closure = closed(flow.id());

        assertThat(closure.missing())
                .extracting(MissingRecord::table, MissingRecord::id)
                .containsExactly(tuple(OrderTable.PROVIDER_ACTION, mail.action("Send")));
        assertThat(ids(closure)).doesNotContain(mail.id());
    }

    @Test
    void whateverPartOfAProviderIsGoneIsNamedByWhatNeedsIt() {
        UUID transformation = mail.part(OrderTable.PROVIDER_DEFINITION_TRANSFORMATION, "ctso_order");
        UUID parameter = mail.part(OrderTable.PROVIDER_DEFINITION_PARAMETER, "Address");
        UUID logic = mail.part(OrderTable.LOGIC_DEFINITION, "Send");
        records.drop(transformation, parameter, logic);

        assertThat(closed(mail.id()).missing())
                .extracting(MissingRecord::id)
                .containsExactlyInAnyOrder(transformation, parameter, logic);

        records.drop(mail.definition());

        assertThat(closed(mail.id()).missing()).extracting(MissingRecord::id).contains(mail.definition());
    }

    @Test
    void aPartWhoseProviderIsGoneNamesTheProvider() {
        records.drop(mail.id());

        assertThat(closed(flow.id()).missing())
                .extracting(MissingRecord::table, MissingRecord::id)
                .containsExactly(tuple(OrderTable.PROVIDER, mail.id()));
    }

    @Test
    void aRuleWhosePolicyIsGoneNamesThePolicy() {
        records.drop(unused.id());

        assertThat(closed(unused.rule("Any")).missing())
                .extracting(MissingRecord::table, MissingRecord::id)
                .containsExactly(tuple(OrderTable.POLICY, unused.id()));
    }

    @Test
    void aDefinitionWithoutLogicLacksItBecauseNoFlowWouldBeMade() {
        records.drop(other.part(OrderTable.LOGIC_DEFINITION, "Call"), other.action("Call"));

        assertThat(closed(other.id()).missing()).singleElement().satisfies(missing -> {
            assertThat(missing.table()).isEqualTo(OrderTable.LOGIC_DEFINITION);
            assertThat(missing.neededBy().id()).isEqualTo(other.definition());
            assertThat(missing.why()).contains("would make no flow");
        });
    }

    @Test
    void recordsThatAreNotThereCountAsNothing() {
        assertThat(closed(new UUID(1, 2)).needed().isEmpty()).isTrue();
    }
}
