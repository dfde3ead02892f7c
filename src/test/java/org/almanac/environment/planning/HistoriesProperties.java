package org.almanac.environment.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.almanac.environment.planning.Histories.Import;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;

/** What a plan says holds, whatever was done before, and whatever was done can be taken back. */
class HistoriesProperties {

    private static final int STEPS = 12;

    @Property(tries = 3000)
    void theStateIsThePlannedOneAndComesBackWhenItIsUndone(@ForAll long seed) {
        Random random = new Random(seed);
        Histories histories = new Histories(random);
        World world = World.empty();
        for (Import eight : histories.eightLayers()) {
            step(world, eight);
        }
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(5) == 0) {
                step(world, uninstalling(world, random));
            } else {
                step(world, staged(world, random, histories));
            }
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

    /** Any solution, patch or staged upgrade goes, or would if nothing stood in the way. */
    private static Supplier<PlannedChange> uninstalling(World world, Random random) {
        List<String> installed = world.state().solutions().values().stream()
                .filter(solution -> !solution.active())
                .map(SolutionState::uniqueName)
                .sorted()
                .toList();
        // the unmanaged layer is refused
        String name = installed.isEmpty() ? SolutionState.ACTIVE : installed.get(random.nextInt(installed.size()));
        return () -> world.planToUninstall(name);
    }

    private static void step(World world, Import step) {
        step(world, () -> world.plan(step.fixture(), step.options()));
    }

    private static void step(World world, Supplier<PlannedChange> planning) {
        StateSum before = world.sum();
        PlannedChange planned = planning.get();
        assertThat(planning.get().plan()).isEqualTo(planned.plan());
        Statistics.collect(planned.plan().mode(), planned.plan().outcome());
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
