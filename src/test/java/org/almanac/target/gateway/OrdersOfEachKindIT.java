package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.DualWriteTarget;
import org.junit.jupiter.api.Test;

/** What is sent for each kind of order, and what is refused. */
class OrdersOfEachKindIT extends GatewayOrders {

    OrdersOfEachKindIT() {
        super(TestDatabase.H2);
    }

    // map scenario 38
    @Test
    void aRequestCanBeDoneWhileTheListStillShowsTheOldState() {
        accounts.state = "4";
        accounts.shown = "4";
        submit("stop", new DualWriteOrder.Stop(ACCOUNTS));

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(gateway.target().read().named("Customers V3").state()).isEqualTo(MapState.RUNNING);
        accounts.shown = null;
        assertThat(gateway.target().read().named("Customers V3").state()).isEqualTo(MapState.STOPPED);
    }

    @Test
    void anOrderBehindAnotherOnTheSameMapWaitsForIt() {
        accounts.state = "4";
        stub.link.slow = true;
        UUID newer = accounts.template("Contoso", "2.0.2.0");
        gateway.target()
                .submit(List.of(
                        request("stop", new DualWriteOrder.Stop(ACCOUNTS)),
                        request("choose", new DualWriteOrder.ChooseVersion(ACCOUNTS, newer))));
        assertThat(stub.orders()).hasSize(1);

        accounts.requests.get(0).state = "2";
        accounts.state = "1";
        gateway.target().requests("run");
        gateway.target().requests("run");

        assertThat(gateway.target().requests("run"))
                .extracting(RequestStatus::state)
                .containsOnly(RequestStatus.State.COMPLETED);
        assertThat(accounts.applied).isEqualTo(newer);
        assertThat(stub.orders().get(1)).contains("/SwitchActive/" + newer + "?pid=" + accounts.pid);
        assertThat(stub.bodies).contains("\"" + newer + "\"");
    }

    @Test
    void solutionsAreAppliedOneAfterTheOther() {
        stub.link.slow = true;
        stub.link.solutions.add("FinanceMaps");
        DualWriteTarget target = gateway.target();
        target.submit(List.of(
                request("apply/1", new DualWriteOrder.ApplySolution("ContosoMaps")),
                request("apply/2", new DualWriteOrder.ApplySolution("FinanceMaps"))));
        target.requests("run");
        assertThat(stub.bodies)
                .containsExactly("{\"action\":\"2\",\"solutions\":[{\"criteria\":{\"uniquename\":\"ContosoMaps\"}}]}");

        stub.link.solutionRequests.get(0).state = "2";
        target.requests("run");
        target.requests("run");
        stub.link.solutionRequests.get(1).state = "3";
        stub.link.solutionRequests.get(1).message = "the solution is broken";

        assertThat(target.requests("run"))
                .extracting(RequestStatus::state)
                .containsExactly(RequestStatus.State.COMPLETED, RequestStatus.State.FAILED);
        assertThat(target.requests("run").get(1).message()).isEqualTo("the solution is broken");
        assertThat(target.read().solutions())
                .extracting(solution -> solution.uniqueName() + " " + solution.applied())
                .containsExactly("ContosoMaps true", "FinanceMaps false");
    }

    @Test
    void keysOfOtherTablesAreKeptAndEqualKeysAreNotSent() {
        Map<String, List<String>> keys = Map.of("accounts", List.of("accountnumber", "msdyn_company.cdm_companycode"));
        submit("keys", new DualWriteOrder.SetKeys(keys));
        submit(
                "same",
                new DualWriteOrder.SetKeys(
                        Map.of("ACCOUNTS", List.of("MSDYN_company.cdm_companycode", "accountnumber"))));

        assertThat(gateway.target().requests("run"))
                .extracting(RequestStatus::state)
                .containsOnly(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).containsExactly("POST /api/dataset/dataverse%20one/IntegrationKeys");
        assertThat(gateway.target().read().keys())
                .containsEntry("uoms", List.of("msdyn_symbol"))
                .containsEntry("accounts", keys.get("accounts"));
    }

    @Test
    void tablesAreRefreshedByTheProjectsName() {
        submit("refresh", new DualWriteOrder.RefreshTables(ACCOUNTS));

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).containsExactly("POST /api/Project/project%20of%20accounts/Refresh");
        assertThat(stub.bodies).containsExactly("{\"tokens\":[\"\"]}");
    }

    @Test
    void aMapWithoutProjectCanOnlyBeInitialized() {
        accounts.pid = null;
        accounts.state = "6";
        for (DualWriteOrder order : List.of(
                new DualWriteOrder.Start(ACCOUNTS, false),
                new DualWriteOrder.RefreshTables(ACCOUNTS),
                new DualWriteOrder.ChooseVersion(ACCOUNTS, accounts.applied))) {
            refused(order, "not initialized");
        }

        submit("initialize", new DualWriteOrder.Initialize(ACCOUNTS));

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.bodies).hasSize(1);
        assertThat(stub.bodies.get(0)).contains("\"action\":\"8\"").doesNotContain("pid", "parameters");
    }

    @Test
    void pausingSeveralOfWhichOneIsStoppedPausesNone() {
        accounts.state = "4";
        refused(new DualWriteOrder.Pause(List.of(ACCOUNTS, UOMS)), "'uoms - Units' is Not running");

        uoms.state = "4";
        submit("pause", new DualWriteOrder.Pause(List.of(ACCOUNTS, UOMS)));
        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.bodies).hasSize(1);
        assertThat(stub.bodies.get(0)).contains("\"action\":\"5\"").doesNotContain("parameters");
    }

    @Test
    void resumingSaysWhatBecomesOfTheQueue() {
        accounts.state = "5";
        uoms.state = "5";
        submit("keep", new DualWriteOrder.Resume(List.of(ACCOUNTS), CatchUp.KEEP_AS_ERRORS));
        submit("discard", new DualWriteOrder.Resume(List.of(UOMS), CatchUp.DISCARD));

        assertThat(stub.bodies.get(0))
                .contains("{\"dualWriteSkipCatchUpSyncParameters\":{\"skipCatchUpSyncPreserveData\":true}}");
        assertThat(stub.bodies.get(1))
                .contains("{\"dualWriteSkipCatchUpSyncParameters\":{\"skipCatchUpSyncPreserveData\":false}}");
    }

    @Test
    void whereTheGatewayDoesNotSayWhatIsAllowedTheStateDecides() {
        accounts.saysActions = false;
        refused(new DualWriteOrder.Stop(ACCOUNTS), "Not running");
        accounts.state = "4";
        submit("stop", new DualWriteOrder.Stop(ACCOUNTS));
        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
    }

    @Test
    void whatTheGatewayCannotDoIsRefusedWithWhatPeopleCanDo() {
        refused(new DualWriteOrder.CreateLink("finance.example.com", List.of()), "admin center");
        refused(new DualWriteOrder.RemoveLink(), "admin center");
        refused(new DualWriteOrder.SkipToLive(ACCOUNTS, CatchUp.DISCARD), "'Skip to live sync'");
        refused(new DualWriteOrder.RetryErrors(ACCOUNTS), "'Retry all'");
        stub.link.solutionAware = false;
        refused(new DualWriteOrder.UpgradeTableMaps(), "'Upgrade table maps'");
        refused(new DualWriteOrder.ApplySolution("ContosoMaps"), "'Upgrade table maps'");
        assertThat(gateway.target().read().upgradeOffered()).isTrue();
    }

    @Test
    void anUpgradeThatSomebodyHasPressedIsDone() {
        submit("upgrade", new DualWriteOrder.UpgradeTableMaps());

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        unknown(new DualWriteOrder.Stop(new MapPair("contacts", "Contacts")), ErrorCode.UNKNOWN_TABLE_MAP);
        unknown(new DualWriteOrder.ChooseVersion(ACCOUNTS, new UUID(0, 7)), ErrorCode.UNKNOWN_MAP_VERSION);
        unknown(new DualWriteOrder.ApplySolution("Nothing"), ErrorCode.UNKNOWN_SOLUTION);
        stub.link.maps.add(new StubMap("accounts", "Customers V3", "Other", "1.0.0.0"));
        unknown(new DualWriteOrder.Stop(ACCOUNTS), ErrorCode.AMBIGUOUS_TABLE_MAP);
        assertThat(stub.orders()).isEmpty();
    }

    private void unknown(DualWriteOrder order, ErrorCode code) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> submit("unknown", order))
                .satisfies(unknown -> assertThat(unknown.code()).isEqualTo(code));
    }

    private void refused(DualWriteOrder order, String why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submit("refused", order))
                .withMessageContaining(why)
                .extracting(AlmanacException::code)
                .isEqualTo(ErrorCode.DUAL_WRITE_REFUSED);
        assertThat(stub.orders()).isEmpty();
        assertThat(gateway.target().requests("run")).isEmpty();
    }
}
