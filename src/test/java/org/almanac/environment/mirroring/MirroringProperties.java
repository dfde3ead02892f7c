package org.almanac.environment.mirroring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.planning.Histories;
import org.almanac.environment.planning.World;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.solution.ComponentRef;

/** A mirror of an embedded environment says what the environment says, whatever has happened there. */
class MirroringProperties {

    private static World someHistory(long seed) {
        Histories histories = new Histories(new Random(seed));
        World world = World.empty();
        for (Histories.Import each : histories.eightLayers()) {
            world.with(each.fixture(), each.options());
        }
        for (int i = 0; i < 10; i++) {
            Histories.Import next = histories.next();
            world.plan(next.fixture(), next.options()).effect().ifPresent(world::apply);
        }
        return world;
    }

    @Property(tries = 200)
    void theMirrorHasTheSameSolutionsAndComponents(@ForAll long seed) {
        EnvironmentState embedded = someHistory(seed).state();
        RealEnvironment real = new RealEnvironment();

        real.reflected(RealEnvironment.of(embedded));

        EnvironmentState mirror = real.mirror.state();
        assertThat(versions(mirror)).isEqualTo(versions(embedded));
        assertThat(stacks(mirror)).isEqualTo(stacks(embedded));
        assertThat(mirror.publishers()).isEqualTo(embedded.publishers());
    }

    @Property(tries = 200)
    void reflectingTwiceChangesNothing(@ForAll long seed) {
        MirroredInventory inventory = RealEnvironment.of(someHistory(seed).state());
        RealEnvironment real = new RealEnvironment();
        real.reflected(inventory);

        assertThat(real.reflected(inventory).nothing()).isTrue();
    }

    private static Map<String, List<Object>> versions(EnvironmentState state) {
        Map<String, List<Object>> result = new HashMap<>();
        state.solutions().values().stream()
                .filter(solution -> !solution.active())
                .forEach(solution -> result.put(
                        solution.key(),
                        List.of(
                                solution.version().text(),
                                solution.managed(),
                                solution.role(),
                                String.valueOf(solution.parent()))));
        return result;
    }

    /** Which of two patches of one version is the higher one, nobody says. */
    private static Map<ComponentRef, List<String>> stacks(EnvironmentState state) {
        Map<ComponentRef, List<String>> result = new HashMap<>();
        state.stacks()
                .forEach((component, stack) -> result.put(
                        component,
                        stack.layers().stream()
                                .map(LayerState::solution)
                                .map(solution ->
                                        solution.familyKey() + ' ' + solution.role() + ' ' + solution.version())
                                .toList()));
        return result;
    }
}
