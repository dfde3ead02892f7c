package org.almanac.ordermanagement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrchestrationRecords;
import org.almanac.ordermanagement.OrderChecks;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderLogic;
import org.almanac.ordermanagement.ProviderRecords;
import org.almanac.ordermanagement.Records;
import org.almanac.ordermanagement.Rule;
import org.almanac.ordermanagement.Tile;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;

class ReadingRecordsTest {

    private final Records records = new Records();

    private Policy policy() {
        return records.model().policies().get(0);
    }

    private Provider provider() {
        return records.model().providers().get(0);
    }

    private Orchestration orchestration() {
        return records.model().orchestrations().get(0);
    }

    @Test
    void aPolicyHasItsRulesAndItsArchivedVersionsWithTheirs() {
        PolicyRecords assignment = records.policy("Assignment")
                .archived(2, "Seattle", "if Quantity >= 50")
                .archived(1, "Seattle", "if Quantity >= 25")
                .with(OrderColumn.POLICY_VERSION_NUMBER, "3")
                .rule("Seattle", "if Quantity >= 100");

        Policy policy = policy();

        assertThat(records.model().policies()).hasSize(1);
        assertThat(policy.id()).isEqualTo(policy.versionId()).isEqualTo(assignment.id());
        assertThat(policy.number()).isEqualTo(3);
        assertThat(policy.rules()).extracting(Rule::definition).containsExactly("if Quantity >= 100");
        assertThat(policy.archive()).extracting(PolicyVersion::number).containsExactly(1, 2);
        assertThat(policy.archive())
                .flatExtracting(PolicyVersion::rules)
                .extracting(Rule::definition)
                .containsExactly("if Quantity >= 25", "if Quantity >= 50");
        assertThat(policy.archive())
                .allMatch(PolicyVersion::record)
                .extracting(PolicyVersion::archivedAt)
                .containsOnlyNulls();
        assertThat(policy.activation()).isEqualTo(Activation.INACTIVE);
    }

    @Test
    void theCurrentVersionIsAboveAllArchivedOnesWhateverItsRowSays() {
        records.policy("Assignment").archived(7, "Any", "if true").with(OrderColumn.POLICY_VERSION_NUMBER, "2");

        assertThat(policy().number()).isEqualTo(8);
    }

    @Test
    void aVersionNumberThatIsNoneCountsAsNone() {
        records.policy("Assignment").with(OrderColumn.POLICY_VERSION_NUMBER, "99999999999");

        assertThat(policy().number()).isEqualTo(1);
    }

    @Test
    void statesTypesAndCriticalitiesAreReadAsNumbersAndAsTexts() {
        records.policy("Numbers")
                .with(OrderColumn.POLICY_TYPE, "192350000")
                .with(OrderColumn.POLICY_CRITICALITY, "192350000")
                .with(OrderColumn.POLICY_VERSION_STATE, "192350000");
        records.policy("Other")
                .with(OrderColumn.POLICY_TYPE, "EXECUTION")
                .with(OrderColumn.POLICY_CRITICALITY, "Whatever")
                .with(OrderColumn.POLICY_VERSION_STATE, "current");
        records.policy("Old").with(OrderColumn.POLICY_VERSION_STATE, "192350001");

        assertThat(records.model().policies())
                .extracting(Policy::name, Policy::type, Policy::criticality)
                .containsExactly(tuple("Numbers", "Filter", "Information"), tuple("Other", "Execution", "Whatever"));
    }

    @Test
    void whatAPolicySaysDoesNotDependOnIdsAndNumbersButOnRulesThatCount() {
        PolicyRecords one = records.policy("One").rule("Limit", "if Quantity >= 100");
        Sha256 before = policy().content();

        one.archived(4, "Limit", "if Quantity >= 50");
        assertThat(policy().content()).isEqualTo(before);

        one.rule("Second", "if true");
        assertThat(policy().content()).isNotEqualTo(before);

        records.change(one.rule("Second"), OrderColumn.STATE, "1");
        assertThat(policy().content()).isEqualTo(before);
        assertThat(policy().rules()).extracting(Rule::active).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aProviderHasTheLogicOfItsDefinitionAndItsOwnConnectionsAndActions() {
        ProviderRecords mail = records.provider("Mail")
                .connection("shared_outlook")
                .handler("Take", "{}")
                .action("Send", "{}");

        Provider provider = provider();

        assertThat(provider.definition()).isEqualTo(mail.definition());
        assertThat(provider.definitionName()).isEqualTo("ctso_Mail");
        assertThat(provider.unconnected()).singleElement().satisfies(connection -> {
            assertThat(connection.reference()).isEqualTo("ctso_shared_outlook");
            assertThat(connection.connection()).isNull();
        });
        assertThat(provider.logic())
                .extracting(ProviderLogic::name, ProviderLogic::type, ProviderLogic::action)
                .containsExactlyInAnyOrder(
                        tuple("Take", "192350000", null), tuple("Send", "192350001", mail.action("Send")));
        assertThat(records.model().providerOf(mail.action("Send"))).contains(provider);
    }

    @Test
    void aProviderSaysSomethingElseWhenAnyPartOfItOrOfItsDefinitionDoes() {
        ProviderRecords mail = records.provider("Mail")
                .connection("shared_outlook")
                .parameter("Address")
                .transformation("ctso_order")
                .action("Send", "{}");
        Sha256 before = provider().content();

        for (UUID part : List.of(
                mail.id(),
                mail.definition(),
                mail.part(OrderTable.PROVIDER_CONNECTION_REFERENCE, "shared_outlook"),
                mail.part(OrderTable.PROVIDER_DEFINITION_CONNECTION_REFERENCE, "shared_outlook"),
                mail.part(OrderTable.PROVIDER_PARAMETER, "Address"),
                mail.part(OrderTable.PROVIDER_DEFINITION_PARAMETER, "Address"),
                mail.part(OrderTable.PROVIDER_TRANSFORMATION, "ctso_order"),
                mail.part(OrderTable.PROVIDER_DEFINITION_TRANSFORMATION, "ctso_order"),
                mail.part(OrderTable.LOGIC_DEFINITION, "Send"),
                mail.action("Send"))) {
            records.change(part, OrderColumn.DESCRIPTION, "changed");
            assertThat(provider().content()).isNotEqualTo(before);
            records.change(part, OrderColumn.DESCRIPTION, null);
            assertThat(provider().content()).isEqualTo(before);
        }
    }

    @Test
    void theStateOfAProviderAndOfItsConnectionIsNoPartOfWhatItSays() {
        ProviderRecords mail =
                records.provider("Mail").connection("shared_outlook").action("Send", "{}");
        Sha256 before = provider().content();

        records.change(mail.id(), OrderColumn.STATE, "1");
        records.change(mail.part(OrderTable.PROVIDER_CONNECTION_REFERENCE, "shared_outlook"), OrderColumn.STATE, "1");

        assertThat(provider().content()).isEqualTo(before);
    }

    @Test
    void logicThatIsSwitchedOffIsAsGoodAsGone() {
        ProviderRecords mail = records.provider("Mail").action("Send", "{}").handler("Take", "{}");
        Sha256 before = provider().content();

        records.change(mail.part(OrderTable.LOGIC_DEFINITION, "Take"), OrderColumn.STATE, "1");

        assertThat(provider().logic()).extracting(ProviderLogic::name).containsExactly("Send");
        assertThat(provider().content()).isNotEqualTo(before);
    }

    @Test
    void aProviderWithoutDefinitionIsReadAllTheSame() {
        ProviderRecords mail = records.provider("Mail").action("Send", "{}");
        records.change(mail.id(), OrderColumn.DEFINITION, "nonsense");

        assertThat(provider().definition()).isNull();
        assertThat(provider().definitionName()).isEmpty();
        assertThat(provider().logic()).isEmpty();
        assertThat(OrderChecks.unreadable(records.rows())).singleElement().satisfies(flaw -> {
            assertThat(flaw.row().id()).isEqualTo(mail.id());
            assertThat(flaw.column()).isEqualTo(OrderColumn.DEFINITION);
            assertThat(flaw.why()).contains("nonsense");
        });
    }

    @Test
    void anOrchestrationHasItsTilesInOrder() {
        PolicyRecords header = records.policy("Header");
        PolicyRecords seattle = records.policy("Seattle").filter();
        ProviderRecords mail = records.provider("Mail").action("Send", "{}");
        records.orchestration("Flow")
                .validating("Check", header)
                .splitting("Split")
                .sending("Send to Seattle", mail.action("Send"), seattle);

        Orchestration flow = orchestration();

        assertThat(flow.type()).isEqualTo("Order");
        assertThat(flow.tiles())
                .extracting(Tile::id, Tile::name, Tile::makesFlow)
                .containsExactly(
                        tuple("1", "Check", true), tuple("2", "Split", false), tuple("3", "Send to Seattle", true));
        assertThat(flow.policies()).containsExactly(header.id(), seattle.id());
        assertThat(flow.actions()).containsExactly(mail.action("Send"));
        OrderModel model = records.model();
        assertThat(model.dependents(model.providers().get(0).item())).containsExactly(flow);
    }

    private void tiles(String json) {
        OrchestrationRecords flow = records.orchestration("Flow");
        records.change(flow.id(), OrderColumn.TILES, json);
    }

    private List<String> unreadable() {
        return OrderChecks.unreadable(records.rows()).stream()
                .map(OrderChecks.UnreadableRecord::why)
                .toList();
    }

    @Test
    void whatATileHasBesideIsLeftAloneAndWhatItLacksIsEmpty() {
        tiles(
                "{\"version\": 2, \"tiles\": [{\"x\": {\"y\": 1}, \"filterPolicies\": \"{00000000-0000-0001-0000-00000000000A}\"}]}");

        assertThat(orchestration().tiles())
                .containsExactly(new Tile("1", "", "", List.of(), List.of(), List.of(new UUID(1, 10)), null));
        assertThat(unreadable()).isEmpty();
    }

    @Test
    void tilesThatAreNoJsonAreNoTilesAndThatCanBeAskedFor() {
        tiles("<tiles/>");

        assertThat(orchestration().tiles()).isEmpty();
        assertThat(unreadable()).singleElement().asString().startsWith("The tiles are not JSON");
    }

    @Test
    void tilesOfAnotherShapeAreNamed() {
        tiles("[]");
        assertThat(unreadable()).containsExactly("The tiles have no list called 'tiles'.");

        tiles("{\"tiles\": [1, {\"name\": \"Check\", \"executionPolicies\": [\"one\"], \"providerAction\": null}]}");
        assertThat(orchestration().tiles()).extracting(Tile::name).containsExactly("Check");
        assertThat(unreadable())
                .containsExactly(
                        "Tile 1 is no JSON object.", "Tile 'Check' has 'executionPolicies' \"one\", which is no id.");
    }

    @Test
    void anOrchestrationWithoutAnyTilesIsAllRight() {
        tiles("");

        assertThat(orchestration().tiles()).isEmpty();
        assertThat(unreadable()).isEmpty();
    }

    @Test
    void aPartThatNamesNothingThatItBelongsToIsNamed() {
        PolicyRecords header = records.policy("Header").rule("Country", "if US");
        records.change(header.rule("Country"), OrderColumn.RULE_POLICY, null);

        assertThat(OrderChecks.unreadable(records.rows()))
                .extracting(flaw -> flaw.row().id())
                .containsExactly(header.rule("Country"));
    }

    // map scenario 71
    @Test
    void archivedVersionsAndTheirRulesAreFoundAmongChosenRules() {
        PolicyRecords header = records.policy("Header").rule("Country", "if US").archived(1, "Country", "if CA");
        UUID archivedRule = Records.id(OrderTable.RULE, "Header#1/Country");

        assertThat(OrderChecks.archivedAmong(
                        records.rows(), Set.of(header.id(), header.rule("Country"), header.id(1), archivedRule)))
                .extracting(OrderRow::id)
                .containsExactlyInAnyOrder(header.id(1), archivedRule);
        assertThat(OrderChecks.archivedAmong(records.rows(), Set.of(header.rule("Country"))))
                .isEmpty();
    }
}
