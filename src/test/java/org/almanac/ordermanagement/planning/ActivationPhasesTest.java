package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.ActivationPhases;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.Records;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.junit.jupiter.api.Test;

class ActivationPhasesTest {

    private final SimulatedOrders environment = Lab.running();
    private final OrderGoal goal = everything();

    private OrderGoal everything() {
        List<OrderItem> all = environment.now().model().items().stream()
                .map(Activatable::item)
                .toList();
        return OrderGoal.baseline(all, environment.now(), ActivationOrder.POLICIES_FIRST);
    }

    private ActivationRound activate(ItemKind kind, String prefix) {
        return ActivationPhases.activate(kind, goal, environment.shown(), environment.sent(), prefix);
    }

    private List<String> differences() {
        return ActivationPhases.differences(goal, environment.now(), null).stream()
                .map(ProblemDetailItem::message)
                .toList();
    }

    // map scenario 62
    @Test
    void everythingIsDeactivatedOrchestrationsFirstAndEachReadBack() {
        environment.pace(1, 2, 0);

        assertThat(environment.deactivateAll(goal, "run")).isInstanceOf(ActivationRound.Done.class);

        assertThat(environment.shown().activeItems()).isEmpty();
        assertThat(environment.orders())
                .startsWith(
                        new Deactivate(ItemKind.ORCHESTRATION, Lab.flow()),
                        new Deactivate(ItemKind.PROVIDER, Lab.provider()))
                .hasSize(5);
    }

    // map scenario 63
    @Test
    void orchestrationsArePublishedWhenAllPoliciesAndProvidersAreActive() {
        environment.pace(1, 1, 3);
        environment.deactivateAll(goal, "run");

        assertThat(environment.activateAll(goal, "run")).isInstanceOf(ActivationRound.Done.class);

        assertThat(environment.orders().subList(5, 10))
                .endsWith(
                        new Activate(ItemKind.PROVIDER, Lab.provider()),
                        new Activate(ItemKind.ORCHESTRATION, Lab.flow()));
        assertThat(differences()).isEmpty();
    }

    // map scenario 64
    @Test
    void aProviderThatSettlesIsWaitedForWithoutAnotherRequest() {
        environment.deactivateAll(goal, "run");
        environment.pace(0, 0, 6);
        ((ActivationRound.Submit) activate(ItemKind.PROVIDER, "run/on"))
                .requests()
                .forEach(environment::submit);
        environment.tick();

        assertThat(environment.item(Lab.provider()).activation()).isEqualTo(Activation.SETTLING);
        assertThat(activate(ItemKind.PROVIDER, "run/on"))
                .isEqualTo(new ActivationRound.Wait(
                        "provider '" + Lab.PROVIDER + "' is activated and not shown as active yet."));
    }

    // map scenario 66
    @Test
    void afterAFailureNothingMoreIsActivatedAndWhatIsPublishedIsListed() {
        environment.deactivateAll(goal, "run");
        environment.failing(order -> order.record().equals(Lab.policy(Lab.LINE)) ? "no licence" : null);

        ActivationRound round = environment.activateAll(goal, "run");

        assertThat(round).isInstanceOfSatisfying(ActivationRound.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("0x1");
            assertThat(failed.message()).contains(Lab.LINE, "no licence");
            assertThat(failed.items())
                    .extracting(ProblemDetailItem::message)
                    .containsExactly(
                            "policy '" + Lab.LINE + "': no licence",
                            "policy '" + Lab.SEATTLE + "' was published before the failure.",
                            "policy '" + Lab.HEADER + "' was published before the failure.");
            assertThat(failed.items().get(0).where()).isEqualTo("policy '" + Lab.LINE + "'");
        });
        assertThat(environment.orders().stream().skip(5))
                .noneMatch(order -> order instanceof Activate activate && activate.kind() != ItemKind.POLICY);
    }

    @Test
    void aFailureIsToldWhenNothingIsUnderWayAnyMore() {
        environment.deactivateAll(goal, "run");
        OrderManagementRequest request = ((ActivationRound.Submit) activate(ItemKind.POLICY, "run/on"))
                .requests()
                .get(0);
        List<OrderRequestStatus> sent = Stream.of(Lab.SEATTLE, Lab.LINE)
                .map(name -> new OrderRequestStatus(
                        "run/on/" + Lab.policy(name).toString().replace("-", ""),
                        request.order(),
                        name.equals(Lab.LINE) ? OrderRequestStatus.State.FAILED : OrderRequestStatus.State.WAITING,
                        null,
                        null,
                        Instant.EPOCH))
                .toList();

        assertThat(ActivationPhases.activate(ItemKind.POLICY, goal, environment.now(), sent, "run/on"))
                .isInstanceOf(ActivationRound.Wait.class);
        assertThat(ActivationPhases.activate(ItemKind.POLICY, goal, environment.now(), sent.subList(1, 2), "run/on"))
                .isInstanceOfSatisfying(
                        ActivationRound.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.OPERATION_FAILED.code()));
    }

    @Test
    void anotherTryBeginsAnewButWaitsForWhatIsStillUnderWay() {
        environment.deactivateAll(goal, "run");
        environment.pace(3, 0, 0);
        ((ActivationRound.Submit) activate(ItemKind.POLICY, "run/1")).requests().forEach(environment::submit);

        assertThat(activate(ItemKind.POLICY, "run/2")).isInstanceOf(ActivationRound.Wait.class);

        environment.failing(order -> "no");
        Stream.of(1, 2, 3).forEach(round -> environment.tick());
        assertThat(activate(ItemKind.POLICY, "run/1")).isInstanceOf(ActivationRound.Failed.class);
        assertThat(activate(ItemKind.POLICY, "run/2"))
                .isInstanceOfSatisfying(
                        ActivationRound.Submit.class,
                        submit -> assertThat(submit.requests())
                                .hasSize(3)
                                .allMatch(request -> request.key().startsWith("run/2/")));
    }

    @Test
    void aTryIsNotMistakenForOneWhoseNumberBeginsTheSame() {
        environment.deactivateAll(goal, "run");
        environment.failing(order -> "no");
        ((ActivationRound.Submit) activate(ItemKind.POLICY, "run/10"))
                .requests()
                .forEach(environment::submit);

        assertThat(activate(ItemKind.POLICY, "run/1")).isInstanceOf(ActivationRound.Submit.class);
    }

    @Test
    void whatIsAsWantedGetsNoRequest() {
        assertThat(activate(ItemKind.POLICY, "run/on")).isEqualTo(new ActivationRound.Done("3 policies: Published"));
        environment.deactivateAll(goal, "run");
        assertThat(ActivationPhases.deactivate(
                        ItemKind.PROVIDER, goal, environment.now(), environment.sent(), "run/again"))
                .isEqualTo(new ActivationRound.Done("1 provider: Installed"));
    }

    @Test
    void whatAnImportHasDeletedNeedsNoDeactivationAndCannotBeActivated() {
        SimulatedOrders without = new SimulatedOrders(new Records());

        assertThat(without.deactivateAll(goal, "run")).isInstanceOf(ActivationRound.Done.class);
        assertThat(without.activateAll(goal, "run")).isInstanceOf(ActivationRound.Failed.class);
    }

    @Test
    void theLongestKeyIsAllowed() {
        environment.deactivateAll(goal, "run");

        assertThat(activate(ItemKind.POLICY, "p".repeat(80))).isInstanceOf(ActivationRound.Submit.class);
    }

    @Test
    void differencesNameStatesContentsAndFlows() {
        assertThat(differences()).isEmpty();

        environment.imports(Lab.packaged()
                .policy(Lab.LINE)
                .rule("Min quantity", "if Quantity >= 6")
                .and());
        assertThat(differences())
                .containsExactly(
                        "policy '" + Lab.LINE + "' does not say what was planned.",
                        "policy '" + Lab.LINE + "' runs old logic in the flow '" + Lab.LINE + "'.");

        environment.deactivateAll(goal, "run");
        assertThat(differences())
                .contains(
                        "policy '" + Lab.HEADER + "' is Unpublished instead of Published.",
                        "provider '" + Lab.PROVIDER + "' is Installed instead of Activated.");
        assertThat(ActivationPhases.differences(goal, environment.now(), null))
                .allMatch(item -> item.code().equals(ErrorCode.VERIFICATION_FAILED.code())
                        && Objects.requireNonNull(item.where()).contains("'"));
    }

    @Test
    void whatIsActiveAndMustNotBeIsADifferenceToo() {
        OrderGoal nothing = new OrderGoal(goal.touched(), List.of(), ActivationOrder.POLICIES_FIRST);

        assertThat(ActivationPhases.differences(nothing, environment.now(), null))
                .hasSize(5)
                .extracting(ProblemDetailItem::message)
                .contains("orchestration '" + Lab.FLOW + "' is Published instead of Unpublished.");
    }

    @Test
    void flowsThatAreOlderThanTheActivationAreADifference() {
        Instant made = environment.item(Lab.flow()).flows().get(0).modifiedAt();

        assertThat(ActivationPhases.differences(goal, environment.now(), made))
                .allMatch(item -> item.message().contains("older than"))
                .noneMatch(item -> item.message().contains(Lab.FLOW));
        assertThat(ActivationPhases.differences(goal, environment.now(), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void aTileWhoseFlowIsMissingIsADifference() {
        UUID policy = Lab.policy(Lab.HEADER);
        var records = Lab.packaged();
        records.orchestration(Lab.FLOW).validating("One", records.policy(Lab.HEADER));
        SimulatedOrders small = new SimulatedOrders(records).active(policy, Lab.flow());
        records.orchestration(Lab.FLOW)
                .validating("One", records.policy(Lab.HEADER))
                .validating("Two", records.policy(Lab.HEADER))
                .and()
                .change(Lab.flow(), OrderColumn.DESCRIPTION, "with another tile");
        small.imports(records);
        OrderGoal wanted =
                OrderGoal.baseline(List.of(small.item(Lab.flow()).item()), small.now(), ActivationOrder.POLICIES_FIRST);

        assertThat(ActivationPhases.differences(wanted, small.now(), null))
                .extracting(ProblemDetailItem::message)
                .contains("orchestration '" + Lab.FLOW + "' has 1 flows that are on instead of 2.");
    }
}
