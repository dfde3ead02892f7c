package org.almanac.dualwrite.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Links;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhase;
import org.almanac.dualwrite.MapPhases;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;

/** Whatever fails on the way, it comes to an end, and the way back ends where it began. */
class MapPhasesProperties {

    private static final int MAPS = 6;
    private static final List<MapPhase> FORTH = List.of(MapPhase.values());
    private static final List<MapPhase> BACK =
            FORTH.stream().filter(phase -> phase != MapPhase.APPLY).toList();
    private static final String OLD = "1.0.0.0 of ctso";
    private static final String NEW = "1.0.1.0 of ctso";

    @Property(tries = 200)
    void everyRunEndsAtItsGoalOrAtTheBaseline(
            @ForAll long seed, @ForAll @IntRange(max = 3) int delay, @ForAll @IntRange(max = 3) int lag) {
        Random random = new Random(seed);
        Links links = Links.links().key("table0", "old");
        List<MapTarget> targets = new ArrayList<>();
        Set<MapPair> touched = new TreeSet<>();
        for (int i = 0; i < MAPS; i++) {
            MapPair pair = new MapPair("table" + i, "Entity");
            String name = pair.displayName();
            MapState state = random.nextBoolean() ? MapState.RUNNING : MapState.STOPPED;
            links.map(name, state, OLD).needing(name, "table" + random.nextInt(MAPS) + " - Entity");
            if (random.nextBoolean()) {
                touched.add(pair);
                targets.add(new MapTarget(
                        pair,
                        Links.id(name, NEW),
                        random.nextBoolean() ? MapState.RUNNING : MapState.STOPPED,
                        random.nextBoolean()));
            } else if (state.equals(MapState.RUNNING)) {
                MapTarget.Meanwhile fate = MapTarget.Meanwhile.values()[random.nextInt(3)];
                targets.add(new MapTarget(pair, null, state, false, fate));
            }
        }
        DualWriteSnapshot before = links.build();
        MapGoal goal = new MapGoal(targets, Map.of("table0", List.of("new")), List.of("One", "Two"));
        SimulatedLink link = new SimulatedLink(before, delay, lag);
        touched.forEach(pair -> link.bringing(Links.version(pair, NEW, NEW)));
        Set<Integer> failing = new HashSet<>();
        random.ints(random.nextInt(4), 0, 40).forEach(failing::add);
        int[] number = {0};
        link.failing(order -> failing.contains(number[0]++) ? "fault" : null);

        MapRound forth = link.carryOut(FORTH, goal, touched, "run");

        if (forth instanceof MapRound.Done) {
            assertThat(MapPhases.differences(goal, link.now())).isEmpty();
        }
        link.failing(order -> null);
        MapGoal baseline = MapGoal.of(before);
        assertThat(link.carryOut(BACK, baseline, touched, "run/undo")).isInstanceOf(MapRound.Done.class);
        assertThat(MapPhases.differences(baseline, link.now())).isEmpty();
    }
}
