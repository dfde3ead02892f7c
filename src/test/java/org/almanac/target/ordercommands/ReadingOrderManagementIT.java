package org.almanac.target.ordercommands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almanac.database.TestDatabase;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Records;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an environment is read whose tables are paged, called otherwise, or not there. */
class ReadingOrderManagementIT extends OrderCommandsGiven {

    ReadingOrderManagementIT() {
        super(TestDatabase.H2);
    }

    private OrderManagementSnapshot snapshot() {
        return given.target().read();
    }

    private ObjectNode ruleRow() {
        return stub.tables.row(OrderTable.RULE, Records.id(OrderTable.RULE, POLICY + "/Country"));
    }

    @Test
    void allPagesOfAllTablesAreRead() {
        OrderManagementSnapshot snapshot = snapshot();

        assertThat(stub.calls).anyMatch(call -> call.contains("$skiptoken="));
        assertThat(snapshot.rows().of(OrderTable.POLICY)).hasSize(4);
        assertThat(snapshot.rows().of(OrderTable.RULE)).hasSize(4);
        assertThat(snapshot.model().items()).hasSize(4);
        assertThat(read().archive()).extracting(PolicyVersion::number).containsExactly(1, 2);
        assertThat(read().number()).isEqualTo(3);
    }

    @Test
    void lookupsColumnsAndTablesGetAlmanacsNames() {
        OrderRow rule = snapshot()
                .rows()
                .find(Records.id(OrderTable.RULE, POLICY + "/Country"))
                .orElseThrow();

        assertThat(rule.lookup(OrderColumn.RULE_POLICY)).contains(policy());
        assertThat(rule.values()).doesNotContainKeys("msdyn_iompolicy", "modifiedon", "ismanaged", "@odata.etag");
        assertThat(rule.managed()).isTrue();
        assertThat(snapshot().rows().of(OrderTable.PROVIDER_ACTION)).hasSize(1);
    }

    @Test
    void whatTellsAStateIsNoPartOfWhatARowSays() {
        var before = snapshot().named(ItemKind.PROVIDER, PROVIDER).content();
        submit("connect", connect());
        submit("activate", activateProvider());

        var after = snapshot().named(ItemKind.PROVIDER, PROVIDER);
        assertThat(after.activation()).isEqualTo(Activation.ACTIVE);
        assertThat(after.content()).isEqualTo(before);
        assertThat(((Provider) after).connections())
                .extracting(one -> one.connection())
                .containsExactly("connection-1");
    }

    @Test
    void withoutItsTablesNothingIsInstalled() {
        stub.tables.installed = false;

        assertThat(snapshot().installed()).isFalse();
        assertThat(snapshot().model().items()).isEmpty();
    }

    @Test
    void aTableThatIsMissingHasNoRows() {
        var target = given.restarted(
                Map.of(OrderCommandsFixture.PREFIX + "tables.msdyn_iomprovideraction", "msdyn_nothing"));

        assertThat(target.read().rows().of(OrderTable.PROVIDER_ACTION)).isEmpty();
        assertThat(target.read().installed()).isTrue();
    }

    @Test
    void aColumnThatSettingsNameAndRowsLackIsNamed() {
        var target = given.restarted(Map.of(OrderCommandsFixture.PREFIX + "active-when.policy", "msdyn_state=1"));

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(target::read)
                .withMessageContaining("'msdyn_state'")
                .withMessageContaining(OrderCommandsFixture.PREFIX + "active-when.policy");
    }

    @Test
    void archivedVersionsAreToldAsSettingsSay() {
        var target =
                given.restarted(Map.of(OrderCommandsFixture.PREFIX + "archived-when", "msdyn_policyversionstate=1"));

        assertThat(target.read().model().policies()).hasSize(2);
    }

    @Test
    void aConditionMayNameALabel() {
        stub.tables
                .row(OrderTable.POLICY, policy())
                .put("msdyn_status@OData.Community.Display.V1.FormattedValue", "Published");
        var target =
                given.restarted(Map.of(OrderCommandsFixture.PREFIX + "active-when.policy", "msdyn_status=published"));

        assertThat(target.read().model().policy(policy()).orElseThrow().active())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.com/api/data/v9.2/msdyn_iompolicies?$skiptoken=3",
                "/other/path",
                "http://[",
                "msdyn_iompolicies"
            })
    void aNextPageSomewhereElseIsNotAskedFor(String link) {
        stub.next("GET msdyn_iompolicies", false, 200, "{\"value\":[],\"@odata.nextLink\":\"" + link + "\"}");

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(this::snapshot)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ORDER_COMMAND_ANSWER));
    }

    @Test
    void aPageThatLeadsBackEndsTheReading() {
        String page = "{\"value\":[],\"@odata.nextLink\":\"/api/data/v9.2/msdyn_iompolicies\"}";
        stub.next("GET msdyn_iompolicies", false, 200, page);
        stub.next("GET msdyn_iompolicies", false, 200, page);

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(this::snapshot)
                .withMessageContaining("leads back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "{}", "{\"value\":[{\"msdyn_iompolicyid\":\"x\"}]}", ""})
    void anAnswerThatIsNoListIsATransientFailure(String body) {
        stub.next("GET msdyn_iompolicies", false, 200, body);

        assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(this::snapshot)
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ORDER_COMMAND_ANSWER));
    }

    @Test
    void tooManyRequestsAreWaitedForAndThenGivenUp() {
        stub.instead.add(new StubDataverse.Instead("GET EntityDef", false, 429, "", Map.of("Retry-After", "3")));
        snapshot();
        assertThat(given.slept).containsExactly(Duration.ofSeconds(3));

        for (int i = 0; i < 9; i++) {
            stub.next("GET msdyn_iomrules", false, 429, "");
        }
        assertThatExceptionOfType(TransientFailure.class).isThrownBy(this::snapshot);
        assertThat(given.slept.stream().skip(1).map(Duration::toSeconds)).containsExactly(2L, 4L, 8L);
    }

    @Test
    void aServerThatFailsIsATransientFailure() {
        for (int i = 0; i < 9; i++) {
            stub.next("GET", false, 503, "busy");
        }

        assertThatExceptionOfType(TransientFailure.class).isThrownBy(this::snapshot);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aTokenThatIsNotTakenOrNotAllowedIsAPermanentFailure(int status) {
        stub.next("GET", false, status, "{\"error\":{\"code\":\"0x80040220\",\"message\":\"missing prvRead\"}}");

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(this::snapshot)
                .withMessageContaining("env:ORDER_TOKEN")
                .withMessageContaining("missing prvRead");
    }

    @Test
    void aQuestionThatIsRefusedIsTold() {
        stub.next("GET", false, 400, "{\"error\":{\"code\":\"0x80060888\",\"message\":\"bad filter\"}}");

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(this::snapshot)
                .withMessageContaining("bad filter (0x80060888)");
    }

    @Test
    void aTokenThatIsMissingIsAskedFor() {
        given.token = "";

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(this::snapshot)
                .withMessageContaining("env:ORDER_TOKEN");
    }

    @Test
    void aRuleThatIsChangedAfterTheFlowMakesItStale() {
        submit("publish", publish());
        assertThat(read().staleFlows()).isEmpty();

        stub.tables.touch(ruleRow());

        assertThat(read().staleFlows()).hasSize(1);
    }

    @Test
    void thePolicysOwnRowMayBeChangedShortlyAfterItsFlow() {
        submit("publish", publish());
        ObjectNode row = stub.tables.row(OrderTable.POLICY, policy());

        given.advance(Duration.ofMinutes(9));
        stub.tables.touch(row);
        assertThat(read().staleFlows()).isEmpty();
        given.advance(Duration.ofMinutes(2));
        stub.tables.touch(row);
        assertThat(read().staleFlows()).hasSize(1);
    }

    @Test
    void aConnectionThatIsChangedMakesNoFlowStale() {
        submit("connect", connect());
        submit("activate", activateProvider());
        given.advance(Duration.ofHours(1));
        submit("other", connect());

        assertThat(snapshot().named(ItemKind.PROVIDER, PROVIDER).staleFlows()).isEmpty();
        assertThat(List.copyOf(snapshot().named(ItemKind.PROVIDER, PROVIDER).flows()))
                .isNotEmpty();
    }

    @Test
    void aSettlingProviderIsInactiveAgainWhenItNeverSettles() {
        submit("connect", connect());
        stub.orders.settling = Duration.ofDays(1);
        submit("activate", activateProvider());

        assertThat(snapshot().named(ItemKind.PROVIDER, PROVIDER).activation()).isEqualTo(Activation.SETTLING);
        given.advance(Duration.ofMinutes(11));
        assertThat(snapshot().named(ItemKind.PROVIDER, PROVIDER).activation()).isEqualTo(Activation.INACTIVE);
    }
}
