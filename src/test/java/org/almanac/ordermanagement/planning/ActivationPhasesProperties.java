package org.almanac.ordermanagement.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.ActivationPhases;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.OrchestrationRecords;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementPlan;
import org.almanac.ordermanagement.OrderManagementPlanner;
import org.almanac.ordermanagement.OrderWish;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.ProviderRecords;
import org.almanac.ordermanagement.Records;

/**
 * Whatever fails on the way, it comes to an end, nothing is published before what it needs, and the way back ends where it began.
 */
class ActivationPhasesProperties {

    private static final int EACH = 4;
    private static final int MOST_ORDERS = 60;

    private static Records records(String solution, Random shape, Random content) {
        Records records = Records.of(solution, true);
        List<PolicyRecords> policies = new ArrayList<>();
        List<UUID> actions = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            policies.add(records.policy("Policy " + i).rule("Rule", "if Quantity > " + content.nextInt(2)));
            ProviderRecords provider =
                    records.provider("Provider " + i).action("Send " + i, "{\"v\":" + content.nextInt(2) + "}");
            actions.add(provider.action("Send " + i));
        }
        for (int i = 0; i < EACH; i++) {
            OrchestrationRecords flow = records.orchestration("Flow " + i);
            flow.validating("Check", policies.get(shape.nextInt(EACH)))
                    .sending("Send", actions.get(shape.nextInt(EACH)), policies.get(shape.nextInt(EACH)));
        }
        return records;
    }

    private static SimulatedOrders environment(Records records, Random random) {
        SimulatedOrders environment = new SimulatedOrders(records);
        List<Activatable> items = environment.now().model().items();
        UUID[] basis =
                items.stream().limit(2 * EACH).map(item -> item.item().id()).toArray(UUID[]::new);
        environment.active(basis);
        items.stream()
                .skip(2 * EACH)
                .filter(item -> random.nextBoolean())
                .forEach(item -> environment.active(item.item().id()));
        return environment;
    }

    @Property(tries = 150)
    void everyRunEndsAtItsGoalOrAtTheBaseline(
            @ForAll long seed,
            @ForAll @IntRange(max = 3) int delay,
            @ForAll @IntRange(max = 3) int lag,
            @ForAll @IntRange(max = 4) int settle,
            @ForAll ActivationOrder order,
            @ForAll boolean everything) {
        Random random = new Random(seed);
        SimulatedOrders environment = environment(records("Old", new Random(seed), new Random(seed)), random)
                .pace(delay, lag, settle);
        Records brought = records("New", new Random(seed), random);
        OrderManagementPlan plan = OrderManagementPlanner.deployment(
                environment.now(), brought.rows(), Set.of(), new OrderWish(order, everything));
        assertThat(plan.refusals()).isEmpty();
        OrderGoal baseline = OrderGoal.baseline(plan.goal().touched(), environment.now(), order);
        Set<OrderItem> untouched = new HashSet<>();
        environment.now().activeItems().stream()
                .map(Activatable::item)
                .filter(item -> !plan.goal().touches(item))
                .forEach(untouched::add);
        Set<Integer> failing = new HashSet<>();
        random.ints(random.nextInt(3), 0, MOST_ORDERS).forEach(failing::add);
        int[] number = {0};
        environment.failing(one -> failing.contains(number[0]++) ? "fault" : null);

        ActivationRound off = environment.deactivateAll(plan.goal(), "run");
        if (off instanceof ActivationRound.Done) {
            environment.imports(brought);
            ActivationRound on = environment.activateAll(plan.goal(), "run");
            if (on instanceof ActivationRound.Done) {
                assertThat(ActivationPhases.differences(plan.goal(), environment.now(), null))
                        .isEmpty();
            }
        }

        environment.failing(one -> null);
        environment.deactivateAll(plan.goal(), "run/undo");
        environment.imports(records("Old", new Random(seed), new Random(seed)));
        assertThat(environment.activateAll(baseline, "run/undo")).isInstanceOf(ActivationRound.Done.class);
        assertThat(ActivationPhases.differences(baseline, environment.now(), null))
                .isEmpty();
        assertThat(environment.orders())
                .noneMatch(one -> untouched.stream().anyMatch(item -> item.id().equals(one.record())));
    }
}
