package org.almanac.target.ordercommands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almanac.database.TestDatabase;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderRequestStatus.State;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.Refusal;
import org.almanac.target.remote.NewRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** How commands reach an environment once and no more, on whichever database. */
abstract class GivingOrderCommands extends OrderCommandsGiven {

    GivingOrderCommands(TestDatabase product) {
        super(product);
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
    void everyShapeOfACommandIsSentAsSettingsSay() {
        submit("connect", connect());
        given.target().submit(List.of(request("publish", publish()), request("activate", activateProvider())));
        submit("unpublish", unpublish());

        assertThat(stub.commands())
                .containsExactly(
                        "PATCH msdyn_iomproviderconnectionreferences(" + reference() + ")",
                        "PATCH msdyn_iompolicies(" + policy() + ")",
                        "POST msdyn_iomproviders(" + provider() + ")/Microsoft.Dynamics.CRM.ctso_OnProvider",
                        "POST ctso_OffPolicy");
        assertThat(stub.bodies)
                .containsExactly(
                        "{\"msdyn_connectionurl\":\"connection-1\",\"msdyn_connectionstatus\":1}",
                        "{\"msdyn_status\":1}",
                        "{}",
                        "{\"Id\":\"" + policy() + "\"}");
    }

    @Test
    void theSameKeyAgainSendsNothing() {
        stub.orders.delay = Duration.ofHours(1);
        submit("publish", publish());
        submit("publish", publish());

        assertThat(stub.commands()).hasSize(1);
        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submit("publish", unpublish()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OPERATION_CONFLICT));
    }

    @Test
    void aCommandThatIsNotConfiguredIsRefusedAndNamed() {
        var target = given.restarted(Map.of(
                OrderCommandsFixture.PREFIX + "commands.publish-policy.column", "",
                OrderCommandsFixture.PREFIX + "commands.publish-policy.value", ""));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> target.submit(List.of(request("publish", publish()))))
                .withMessageContaining(OrderCommandsFixture.PREFIX + "commands.publish-policy.api")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ORDER_COMMANDS_DISABLED));
        assertThat(stub.commands()).isEmpty();
        assertThat(target.requests("run")).isEmpty();
    }

    @Test
    void anOrderForWhatIsUnderWayIsRefused() {
        stub.orders.delay = Duration.ofHours(1);
        submit("publish", publish());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submit("again", publish()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ORDER_MANAGEMENT_REFUSED));
    }

    @Test
    void ordersOfAnotherKindWaitForThoseBefore() {
        stub.orders.delay = Duration.ofMinutes(1);
        submit("connect", connect());
        given.target().submit(List.of(request("publish", publish()), request("activate", activateProvider())));

        assertThat(stub.commands()).hasSize(2);
        given.advance(Duration.ofMinutes(1));
        given.target().requests("run");
        assertThat(stub.commands()).hasSize(3);
    }

    @Test
    void tooManyRequestsAreWaitedForLongerAndLongerWithoutASecondEffect() {
        for (int i = 0; i < 5; i++) {
            stub.next("PATCH", false, 429, "slow down");
        }
        submit("publish", publish());

        for (int pause : new int[] {2, 4, 8, 16, 32}) {
            int sent = stub.commands().size();
            given.advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(only().state()).isEqualTo(State.WAITING);
            assertThat(stub.commands()).as("before %s s have passed", pause).hasSize(sent);
            given.advance(Duration.ofMillis(1));
            given.target().requests("run");
            assertThat(stub.commands()).as("after %s s", pause).hasSize(sent + 1);
        }

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(given.slept).isEmpty();
    }

    @Test
    void whatTheEnvironmentAsksToWaitForIsWaitedFor() {
        stub.instead.add(new StubDataverse.Instead("PATCH", false, 429, "", Map.of("Retry-After", "40")));
        submit("publish", publish());

        given.advance(Duration.ofSeconds(39));
        given.target().requests("run");
        assertThat(stub.commands()).hasSize(1);
        given.advance(Duration.ofSeconds(1));
        given.target().requests("run");
        assertThat(stub.commands()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    void anAnswerThatIsLostAfterTheEffectIsReadBackInsteadOfSentAgain(Lost lost) {
        stub.next("PATCH", true, lost.status, lost.body);
        submit("publish", publish());

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.commands()).hasSize(1);
        assertThat(read().activation()).isEqualTo(Activation.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    void aCommandWithoutEffectIsSentAgain(Lost lost) {
        stub.next("PATCH", false, lost.status, lost.body);
        submit("publish", publish());

        assertThat(only().state()).isEqualTo(State.WAITING);
        given.advance(Duration.ofSeconds(60));
        given.target().requests("run");
        given.target().requests("run");
        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.commands()).hasSize(2);
    }

    @Test
    void anUnpublishedPolicyIsNotArchivedTwiceWhenTheAnswerIsLost() {
        submit("publish", publish());
        stub.next("POST ctso_OffPolicy", true, 0, "");
        submit("unpublish", unpublish());
        given.advance(Duration.ofMinutes(2));
        given.target().requests("run");

        assertThat(read().archive()).hasSize(3);
    }

    @Test
    void aProviderWhoseAnswerIsLostIsNotActivatedAgainWhileItMaySettle() {
        submit("connect", connect());
        stub.orders.settling = Duration.ofMinutes(6);
        stub.next("ctso_OnProvider", true, 504, "");
        submit("activate", activateProvider());
        given.advance(Duration.ofMinutes(6));
        given.target().requests("run");

        assertThat(given.target().requests("run"))
                .extracting(one -> one.state())
                .containsOnly(State.COMPLETED);
        assertThat(stub.commands()).hasSize(2);
    }

    @Test
    void anEffectThatNeverShowsFailsTheRequest() {
        stub.orders.delay = Duration.ofDays(1);
        submit("publish", publish());
        given.advance(Duration.ofMinutes(16));

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().message()).contains("its row does not show it");
    }

    @Test
    void whatWasKeptAndNotSentWhenAlmanacStoppedIsSent() {
        given.requests.add(OrderCommandsFixture.TEST, List.of(new NewRequest<>("run/publish", publish())));

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.commands()).hasSize(1);
    }

    @Test
    void whatWasBeingSentWhenAlmanacStoppedIsReadBack() {
        given.requests.add(OrderCommandsFixture.TEST, List.of(new NewRequest<>("run/publish", publish())));
        CommandRequest kept =
                given.requests.find(OrderCommandsFixture.TEST, "run/publish").orElseThrow();
        assertThat(given.requests.claim(kept, Duration.ofSeconds(80))).isTrue();
        assertThat(given.requests.claim(kept, Duration.ofSeconds(80)))
                .as("of two callers one wins")
                .isFalse();

        given.target().requests("run");
        assertThat(stub.calls).as("another one is sending it").isEmpty();
        given.advance(Duration.ofSeconds(80));
        given.target().requests("run");
        given.target().requests("run");
        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.commands()).hasSize(1);
    }

    @Test
    void aRefusalIsToldWithThePlatformsCode() {
        stub.orders.failing.put(policy(), "The plug-in says no to " + OrderCommandsFixture.TOKEN);
        submit("publish", publish());

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().code()).isEqualTo("0x80040265");
        assertThat(only().message()).contains("400", "The plug-in says no").doesNotContain(OrderCommandsFixture.TOKEN);
    }

    @Test
    void aMissingPrivilegeFailsTheRequest() {
        stub.next("PATCH", false, 403, "{\"error\":{\"code\":\"0x80040220\",\"message\":\"missing prvWrite\"}}");
        submit("publish", publish());

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().code()).isEqualTo("0x80040220");
        assertThat(only().message()).contains("missing prvWrite");
    }

    @Test
    void aTokenThatIsNotTakenStopsAndTheOrderIsSentWithAFreshOne() {
        stub.next("PATCH", false, 401, "expired " + OrderCommandsFixture.TOKEN);

        assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> submit("publish", publish()))
                .withMessageContaining("env:ORDER_TOKEN")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(OrderCommandsFixture.TOKEN));
        given.token = "fresh";

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.tokens.get(stub.tokens.size() - 1)).isEqualTo("Bearer fresh");
    }

    @Test
    void whatWasSentIsKeptWhenTheCallersTransactionIsRolledBack() {
        stub.orders.delay = Duration.ofHours(1);
        new TransactionTemplate(given.transactions).executeWithoutResult(transaction -> {
            submit("publish", publish());
            transaction.setRollbackOnly();
        });
        submit("publish", publish());

        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(stub.commands()).hasSize(1);
    }

    @Test
    void requestsOfOtherRunsAreNotShown() {
        submit("publish", publish());

        assertThat(List.of("run", "run%", "ru_", "ru"))
                .extracting(run -> given.target().requests(run).size())
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void withoutOrderManagementEveryOrderIsRefused() {
        stub.tables.installed = false;

        assertThatThrownBy(() -> submit("publish", publish()))
                .isInstanceOfSatisfying(
                        AlmanacException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.ORDER_MANAGEMENT_MISSING));
    }

    @Test
    void aConnectionThatCannotBeSeenCountsAsThere() {
        var target = given.restarted(Map.of(OrderCommandsFixture.PREFIX + "connected-when", ""));
        target.submit(List.of(request("connect", connect()), request("activate", activateProvider())));

        assertThat(target.requests("run")).extracting(one -> one.state()).containsOnly(State.COMPLETED);
    }

    @Test
    void aRestoreIsOneChangeSetAndChangesNoArchivedRow() {
        var before = stub.tables.row(OrderTable.POLICY, version(1)).deepCopy();
        submit("restore", new OrderManagementOrder.RestoreVersion(policy(), version(1)));

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.commands()).containsExactly("POST $batch");
        assertThat(read().rules()).extracting(rule -> rule.definition()).containsExactly("equals CA");
        assertThat(stub.tables.row(OrderTable.POLICY, version(1))).isEqualTo(before);
    }

    @Test
    void aManagedRuleThatTheVersionLacksIsSwitchedOffAndANewOneAdded() {
        submit("restore", new OrderManagementOrder.RestoreVersion(policy(), version(2)));

        assertThat(read().rules())
                .extracting(rule -> rule.name() + " " + rule.active())
                .containsExactlyInAnyOrder("Country false", "State true");
        submit("back", new OrderManagementOrder.RestoreVersion(policy(), version(1)));
        assertThat(read().rules())
                .filteredOn(rule -> rule.active())
                .extracting(rule -> rule.name())
                .containsExactly("Country");
    }

    @Test
    void aRestoreThatMeetsAChangeIsMadeAnewFromWhatIsThere() {
        String conflict = "--b\r\n\r\nHTTP/1.1 412 Precondition Failed\r\n\r\n"
                + "{\"error\":{\"code\":\"0x80060882\",\"message\":\"changed\"}}\r\n--b--\r\n";
        stub.next("$batch", false, 412, conflict);
        submit("restore", new OrderManagementOrder.RestoreVersion(policy(), version(1)));

        assertThat(only().state()).isEqualTo(State.WAITING);
        given.advance(Duration.ofSeconds(2));
        given.target().requests("run");
        assertThat(only().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aChangeSetThatIsRefusedInsideAnAnswerFails() {
        stub.next(
                "$batch",
                false,
                200,
                "--b\r\n\r\nHTTP/1.1 400 Bad Request\r\n\r\n"
                        + "{\"error\":{\"code\":\"0x80040203\",\"message\":\"no such column\"}}\r\n--b--\r\n");
        submit("restore", new OrderManagementOrder.RestoreVersion(policy(), version(1)));

        assertThat(only().code()).isEqualTo("0x80040203");
        assertThat(only().message()).contains("no such column");
    }

    @ParameterizedTest
    @EnumSource(Lost.class)
    void aRestoreWhoseAnswerIsLostIsSeenInThePolicy(Lost lost) {
        stub.next("$batch", true, lost.status, lost.body);
        submit("restore", new OrderManagementOrder.RestoreVersion(policy(), version(1)));

        assertThat(only().state()).isEqualTo(State.COMPLETED);
        assertThat(stub.commands()).hasSize(1);
        assertThat(read().archive()).hasSize(3);
    }
}
