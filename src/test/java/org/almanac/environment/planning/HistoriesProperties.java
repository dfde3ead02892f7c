package org.almanac.environment.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.almanac.environment.planning.Histories.Import;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;

/** What a plan says holds, whatever was done before, and whatever was done can be taken back. */
class HistoriesProperties {

    private static final int STEPS = 12;

    @Property(tries = 1500)
    void theStateIsThePlannedOneAndComesBackWhenItIsUndone(@ForAll long seed) {
        Random random = new Random(seed);
        Histories histories = new Histories(random);
        World world = World.empty();
        for (Import eight : histories.eightLayers()) {
            step(world, eight);
        }
        for (int i = 0; i < STEPS; i++) {
            step(world, staged(world, random, histories));
            if (random.nextInt(4) == 0) {
                world.withRow("ctso_t0", Map.of("ctso_c0", random.nextInt(3), "ctso_c1", "x"));
            }
        }
    }

    /** Every third step applies a staged upgrade where one waits. */
    private static Import staged(World world, Random random, Histories histories) {
        List<SolutionState> waiting = world.state().solutions().values().stream()
                .filter(solution -> solution.role() == SolutionRole.HOLDING)
                .toList();
        if (waiting.isEmpty() || random.nextInt(3) != 0) {
            return histories.next();
        }
        SolutionState holding = waiting.get(random.nextInt(waiting.size()));
        return histories.applying(
                holding.parentKey()
                        .flatMap(key -> world.state().solution(key))
                        .orElseThrow()
                        .uniqueName(),
                holding.version().text());
    }

    private static void step(World world, Import step) {
        StateSum before = world.sum();
        PlannedChange planned = world.plan(step.fixture(), step.options());
        assertThat(world.plan(step.fixture(), step.options()).plan()).isEqualTo(planned.plan());
        if (planned.effect().isEmpty()) {
            assertThat(planned.plan().refusals()).isNotEmpty();
            assertThat(planned.plan().stateHashAfter()).isEqualTo(before.hash());
            return;
        }
        StateChange change = planned.effect().get();
        world.apply(change);
        assertThat(world.fullSum().hash()).isEqualTo(planned.plan().stateHashAfter());
        world.apply(change.inverse());
        assertThat(world.fullSum()).isEqualTo(before);
        world.apply(change);
    }
}
