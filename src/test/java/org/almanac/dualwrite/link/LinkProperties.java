package org.almanac.dualwrite.link;

import static org.almanac.dualwrite.link.AnEnvironment.GROUPS;
import static org.almanac.dualwrite.link.AnEnvironment.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.DualWriteOrder.Pause;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.DualWriteOrder.Resume;
import org.almanac.dualwrite.DualWriteOrder.RetryErrors;
import org.almanac.dualwrite.DualWriteOrder.SkipToLive;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RowChange;
import org.almanac.problem.BadInput;
import org.almanac.problem.Refusal;

/** Whatever is ordered in whatever order. */
class LinkProperties {

    /** What a state may be followed by (dual-write-and-order-management 1.6); staying is always allowed. */
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "6", Set.of("1", "2", "4"),
            "1", Set.of("2", "4"),
            "2", Set.of("4", "1"),
            "3", Set.of("4", "5"),
            "4", Set.of("1", "5"),
            "5", Set.of("3", "4"));

    private static final int CHANGE = 11;
    private static final int FINISH = 12;
    private static final int FAILING = 5;

    /** Something that happens; each is decided by three numbers, so that failures shrink. */
    private record Event(int kind, int map, int choice) {}

    @Provide
    Arbitrary<List<Event>> events() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(0, FINISH),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 5))
                .as(Event::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void statesFollowEachOtherLegallyAndQueuedChangesAreLostByDiscardingOnly(@ForAll("events") List<Event> events) {
        AnEnvironment environment = AnEnvironment.withMaps().linked("USMF").applied();
        Ledger ledger = new Ledger();
        List<DualWriteOrder> open = new ArrayList<>();
        for (Event event : events) {
            MapPair pair = event.map() == 0 ? GROUPS : MEMBERS;
            LinkState before = environment.state;
            boolean discarding = false;
            if (event.kind() == CHANGE) {
                ledger.change(environment, pair);
            } else if (event.kind() == FINISH) {
                discarding = finishOne(environment, open, event.choice());
            } else {
                accept(environment, order(environment, event, pair), open, before);
            }
            legal(before, environment.state);
            ledger.check(environment, discarding);
        }
    }

    private static void accept(
            AnEnvironment environment, DualWriteOrder order, List<DualWriteOrder> open, LinkState before) {
        try {
            environment.accept(order);
            open.add(order);
        } catch (Refusal | BadInput refused) {
            assertThat(environment.state).isSameAs(before);
        }
    }

    /** Whether the order may lose changes. */
    private static boolean finishOne(AnEnvironment environment, List<DualWriteOrder> open, int choice) {
        if (open.isEmpty()) {
            return false;
        }
        DualWriteOrder order = open.remove(choice % open.size());
        if (choice == FAILING) {
            environment.fail(order);
            return false;
        }
        environment.finish(order);
        return order instanceof Resume resume && resume.queued() == CatchUp.DISCARD
                || order instanceof SkipToLive skip && skip.queued() == CatchUp.DISCARD;
    }

    private static DualWriteOrder order(AnEnvironment environment, Event event, MapPair pair) {
        UUID version = environment.map(pair).versions().get(0);
        List<MapPair> maps = event.choice() > 2 ? List.of(GROUPS, MEMBERS) : List.of(pair);
        CatchUp queued = CatchUp.values()[event.choice() % 3];
        return switch (event.kind()) {
            case 0 -> new Initialize(pair);
            case 1 -> new RefreshTables(pair);
            case 2 -> new Start(pair, true);
            case 3 -> new Start(pair, false);
            case 4 -> new Stop(pair);
            case 5, 6 -> new Pause(maps);
            case 7, 8 -> new Resume(maps, queued);
            case 9 -> new SkipToLive(pair, queued);
            case 10 -> event.choice() < 3 ? new RetryErrors(pair) : new ChooseVersion(pair, version);
            default -> throw new AssertionError("no such kind");
        };
    }

    private static void legal(LinkState before, LinkState after) {
        assertThat(after.maps()).hasSameSizeAs(before.maps());
        for (LinkedMap map : after.maps()) {
            String from = before.map(map.pair()).state().code();
            String to = map.state().code();
            if (!from.equals(to)) {
                assertThat(LEGAL.getOrDefault(from, Set.of())).contains(to);
            }
            assertThat(map.live() && map.project() == null).isFalse();
        }
    }

    /** Where each change that was queued is. */
    private static final class Ledger {

        private final Set<String> queued = new HashSet<>();
        private final Set<String> replicated = new HashSet<>();
        private final Set<String> lost = new HashSet<>();
        private int number;

        void change(AnEnvironment environment, MapPair pair) {
            String value = "v" + number++;
            Traffic traffic =
                    Traffic.of(environment.state, pair, List.of(new RowChange("r", value, 1)), environment.now());
            environment.state = traffic.state();
            if (traffic.replication().queued() == 1) {
                queued.add(value);
            }
        }

        void check(AnEnvironment environment, boolean discarding) {
            Set<String> missing = new HashSet<>(queued);
            for (LinkedMap map : environment.state.maps()) {
                map.flow().replicated().forEach(change -> replicated.add(change.value()));
                map.flow().queue().changes().forEach(change -> missing.remove(change.value()));
                map.flow()
                        .errors()
                        .forEach(error -> missing.remove(error.change().value()));
            }
            missing.removeAll(replicated);
            missing.removeAll(lost);
            assertThat(discarding || missing.isEmpty()).as("lost: %s", missing).isTrue();
            lost.addAll(missing);
        }
    }
}
