package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.DualWriteTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders and what becomes of them, on whichever database. */
abstract class OrderingThroughTheGateway {

    private static final MapPair ACCOUNTS = new MapPair("accounts", "Customers V3");
    private static final MapPair UOMS = new MapPair("uoms", "Units");

    private final GatewayFixture gateway;
    private final StubGateway stub;
    private final StubMap accounts = new StubMap("accounts", "Customers V3", "Contoso", "2.0.1.8");
    private final StubMap uoms = new StubMap("uoms", "Units", "Microsoft", "1.0.0.0");

    OrderingThroughTheGateway(TestDatabase product) {
        gateway = new GatewayFixture(product);
        stub = gateway.stub;
    }

    @BeforeEach
    void twoMaps() {
        stub.link.maps.addAll(List.of(accounts, uoms));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private static DualWriteRequest request(String key, DualWriteOrder order) {
        return new DualWriteRequest("run/" + key, order);
    }

    private void submit(String key, DualWriteOrder order) {
        gateway.target().submit(List.of(request(key, order)));
    }

    private RequestStatus only() {
        List<RequestStatus> all = gateway.target().requests("run");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @EnumSource(StubGateway.Shape.class)
    void anOrderIsFollowedWhateverItsAnswerLooksLike(StubGateway.Shape shape) {
        stub.shape = shape;

        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        // what was answered without an id is found among the map's requests first
        gateway.target().requests("run");
        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).hasSize(1);
        assertThat(stub.bodies.get(0))
                .contains("\"action\":\"1\"", "\"skipInitialSync\":true", "\"option\":\"1\"", "\"master\":\"CRM\"");
        assertThat(gateway.target().read().named("Customers V3").state()).isEqualTo(MapState.RUNNING);
    }

    @Test
    void aStatusMayBeOneMapInsteadOfAList() {
        stub.statusIsObject = true;

        submit("start", new DualWriteOrder.Start(ACCOUNTS, true));

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.bodies.get(0)).contains("\"skipInitialSync\":false");
    }

    @Test
    void theSameKeyAgainSendsNothing() {
        stub.link.slow = true;
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        assertThat(stub.orders()).hasSize(1);
        assertThat(only().state()).isEqualTo(RequestStatus.State.WAITING);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submit("start", new DualWriteOrder.Stop(ACCOUNTS)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OPERATION_CONFLICT));
    }

    // map scenario 39
    @Test
    void tooManyRequestsAreWaitedForLongerAndLongerWithoutASecondEffect() {
        for (int i = 0; i < 5; i++) {
            stub.next("/Start", false, 429, "slow down");
        }
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        for (int pause : new int[] {2, 4, 8, 16, 32}) {
            int sent = stub.orders().size();
            gateway.advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(only().state()).isEqualTo(RequestStatus.State.WAITING);
            assertThat(stub.orders()).as("before %s s have passed", pause).hasSize(sent);
            gateway.advance(Duration.ofMillis(1));
            gateway.target().requests("run");
            assertThat(stub.orders()).as("after %s s", pause).hasSize(sent + 1);
        }

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(accounts.requests).hasSize(1);
        assertThat(gateway.slept).isEmpty();
    }

    @Test
    void whatTheGatewayAsksToWaitForIsWaitedFor() {
        stub.instead.add(new StubGateway.Instead("/Start", false, 429, "", Map.of("Retry-After", "40")));
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        gateway.advance(Duration.ofSeconds(39));
        gateway.target().requests("run");
        assertThat(stub.orders()).hasSize(1);
        gateway.advance(Duration.ofSeconds(1));
        gateway.target().requests("run");
        assertThat(stub.orders()).hasSize(2);
    }

    @Test
    void anOrderThatIsNeverTakenFails() {
        for (int i = 0; i < 6; i++) {
            stub.next("/Start", false, 429, "");
        }
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));
        for (int i = 0; i < 5; i++) {
            gateway.advance(Duration.ofSeconds(32));
            gateway.target().requests("run");
        }

        assertThat(only().state()).isEqualTo(RequestStatus.State.FAILED);
        assertThat(only().message()).contains("429").contains("6 times");
        assertThat(stub.orders()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    void anAnswerThatIsLostAfterTheEffectIsReadBackInsteadOfSentAgain(Lost lost) {
        stub.next("/Start", true, lost.status, lost.body);
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        gateway.target().requests("run");
        gateway.advance(Duration.ofSeconds(60));
        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    void anOrderThatLeftNoTraceIsSentAgain(Lost lost) {
        stub.next("/Start", false, lost.status, lost.body);
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        assertThat(only().state()).isEqualTo(RequestStatus.State.WAITING);
        gateway.advance(Duration.ofSeconds(60));
        gateway.target().requests("run");
        gateway.target().requests("run");
        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).hasSize(2);
        assertThat(accounts.requests).hasSize(1);
    }

    /** Ways to lose an answer. */
    private enum Lost {
        BROKEN(500, "System.NullReferenceException"),
        CUT(0, ""),
        PAGE(200, "<html><title>Sign in</title></html>"),
        LED_ELSEWHERE(302, "");

        private final int status;
        private final String body;

        Lost(int status, String body) {
            this.status = status;
            this.body = body;
        }
    }

    @Test
    void whatWasKeptAndNotSentWhenAlmanacStoppedIsSent() {
        gateway.requests.add(GatewayFixture.TEST, List.of(request("start", new DualWriteOrder.Start(ACCOUNTS, false))));

        assertThat(gateway.target().requests("run")).hasSize(1);

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.orders()).hasSize(1);
    }

    @Test
    void whatWasSentWhenAlmanacStoppedIsFoundByItsTrace() {
        stub.link.slow = true;
        stoppedWhileSending(new DualWriteOrder.Start(ACCOUNTS, false));
        stub.link.act(AnswerJson.parse(("{\"action\":\"1\",\"details\":[{\"tid\":\"" + accounts.applied + "\"}]}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow());

        assertThat(only().state()).isEqualTo(RequestStatus.State.WAITING);
        accounts.requests.get(0).state = "3";
        accounts.requests.get(0).message = "Missing source field X in the schema (DIPV1022)";
        gateway.advance(Duration.ofMinutes(2));
        gateway.target().requests("run");
        gateway.target().requests("run");

        assertThat(only().state()).isEqualTo(RequestStatus.State.FAILED);
        assertThat(only().code()).isEqualTo("DIPV1022");
        assertThat(stub.orders()).isEmpty();
    }

    @Test
    void twoTracesCannotBeToldApart() {
        stub.link.slow = true;
        stoppedWhileSending(new DualWriteOrder.Start(ACCOUNTS, false));
        accounts.requests.addAll(List.of(new StubRequest("1"), new StubRequest("1")));

        gateway.advance(Duration.ofMinutes(2));
        gateway.target().requests("run");

        assertThat(only().state()).isEqualTo(RequestStatus.State.FAILED);
        assertThat(only().message()).contains("cannot be decided").contains("2 requests");
        assertThat(stub.orders()).isEmpty();
    }

    @Test
    void aResetWithoutAnswerIsNotRepeated() {
        stub.next("/Reset", false, 500, "");
        submit("reset", new DualWriteOrder.ResetLink(false, List.of("USMF")));
        gateway.advance(Duration.ofSeconds(60));

        assertThat(only().message()).contains("cannot be decided");
        assertThat(stub.orders()).hasSize(1);
    }

    @Test
    void aResetIsSeenInTheLink() {
        stub.next("/Reset", true, 504, "");
        submit("reset", new DualWriteOrder.ResetLink(true, List.of("USMF")));
        gateway.advance(Duration.ofSeconds(60));

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.calls).anyMatch(call -> call.endsWith("/Reset?targetType=AX&forceReset=true"));
        assertThat(stub.bodies.get(0))
                .contains("\"powerAppsEnvironmentName\":\"env-1\"", "\"legalEntities\":[\"USMF\"]");
    }

    private void stoppedWhileSending(DualWriteOrder order) {
        gateway.requests.add(GatewayFixture.TEST, List.of(request("start", order)));
        GatewayRequest kept =
                gateway.requests.find(GatewayFixture.TEST, "run/start").orElseThrow();
        assertThat(gateway.requests.claim(kept, java.util.Set.of(), "", Duration.ofSeconds(80)))
                .isTrue();
        assertThat(gateway.requests.claim(kept, java.util.Set.of(), "", Duration.ofSeconds(80)))
                .as("of two callers one wins")
                .isFalse();
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

    @Test
    void aRefusalOfTheGatewayEndsTheOrder() {
        stub.next("/Start", false, 400, "{\"message\":\"DIPV1004: key not bidirectional\"}");
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        assertThat(only().state()).isEqualTo(RequestStatus.State.FAILED);
        assertThat(only().code()).isEqualTo("DIPV1004");
        assertThat(only().message()).contains("400");
    }

    @Test
    void aTokenThatIsNotTakenStopsAndTheOrderIsSentWithAFreshOne() {
        stub.next("/Start", false, 401, "expired " + GatewayFixture.TOKEN);

        assertThatExceptionOfType(AlmanacException.class)
                .isThrownBy(() -> submit("start", new DualWriteOrder.Start(ACCOUNTS, false)))
                .withMessageContaining("env:GATEWAY_TOKEN")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(GatewayFixture.TOKEN));
        gateway.token = "fresh";
        gateway.target().requests("run");

        assertThat(only().state()).isEqualTo(RequestStatus.State.COMPLETED);
        assertThat(stub.tokens.get(stub.tokens.size() - 1)).isEqualTo("Bearer fresh");
    }

    @Test
    void whatWasSentIsKeptWhenTheCallersTransactionIsRolledBack() {
        stub.link.slow = true;
        new org.springframework.transaction.support.TransactionTemplate(gateway.transactions())
                .executeWithoutResult(transaction -> {
                    submit("start", new DualWriteOrder.Start(ACCOUNTS, false));
                    transaction.setRollbackOnly();
                });
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));

        assertThat(only().state()).isEqualTo(RequestStatus.State.WAITING);
        assertThat(stub.orders()).hasSize(1);
    }

    @Test
    void requestsOfOtherRunsAreNotShown() {
        submit("start", new DualWriteOrder.Start(ACCOUNTS, false));
        gateway.target().submit(List.of(new DualWriteRequest("run%2/start", new DualWriteOrder.Start(UOMS, false))));

        assertThat(Arrays.asList("run", "run%2", "run_2", "ru"))
                .extracting(run -> gateway.target().requests(run).size())
                .containsExactly(1, 1, 0, 0);
    }
}
