package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.remote.NewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How orders reach the gateway once and no more, on whichever database. */
abstract class OrderingThroughTheGateway extends GatewayOrders {

    OrderingThroughTheGateway(TestDatabase product) {
        super(product);
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
        gateway.requests.add(
                GatewayFixture.TEST, List.of(new NewRequest<>("run/start", new DualWriteOrder.Start(ACCOUNTS, false))));

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
        gateway.requests.add(GatewayFixture.TEST, List.of(new NewRequest<>("run/start", order)));
        GatewayRequest kept =
                gateway.requests.find(GatewayFixture.TEST, "run/start").orElseThrow();
        assertThat(gateway.requests.claim(kept, java.util.Set.of(), "", Duration.ofSeconds(80)))
                .isTrue();
        assertThat(gateway.requests.claim(kept, java.util.Set.of(), "", Duration.ofSeconds(80)))
                .as("of two callers one wins")
                .isFalse();
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
