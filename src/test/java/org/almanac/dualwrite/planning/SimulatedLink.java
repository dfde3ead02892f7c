package org.almanac.dualwrite.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhase;
import org.almanac.dualwrite.MapPhases;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.jspecify.annotations.Nullable;

/** A link that takes its time, shows old states for a while and fails as told. */
final class SimulatedLink {

    private static final int MOST_ROUNDS = 500;

    /** Says for each order why it fails, or null. */
    interface Faults extends Function<DualWriteOrder, @Nullable String> {}

    private final DualWriteSnapshot first;
    private final Map<MapPair, TableMap> maps = new LinkedHashMap<>();
    private final Map<String, List<String>> keys;
    private final List<TableMapVersion> applying = new ArrayList<>();
    private final Map<String, Integer> remaining = new LinkedHashMap<>();
    private final Map<String, RequestStatus> requests = new LinkedHashMap<>();
    private final Deque<DualWriteSnapshot> shown = new ArrayDeque<>();
    private final int delay;
    private final int lag;
    private Faults faults = order -> null;

    SimulatedLink(DualWriteSnapshot first, int delay, int lag) {
        this.first = first;
        this.delay = delay;
        this.lag = lag;
        first.maps().forEach(map -> maps.put(map.pair(), map));
        this.keys = new TreeMap<>(first.keys());
        shown.add(first);
    }

    /** Applying a solution registers these. */
    SimulatedLink bringing(TableMapVersion... versions) {
        applying.addAll(List.of(versions));
        return this;
    }

    SimulatedLink failing(Faults wanted) {
        faults = wanted;
        return this;
    }

    /** What happened, in order. */
    List<DualWriteOrder> orders() {
        return requests.values().stream().map(RequestStatus::order).toList();
    }

    List<RequestStatus> sent() {
        return List.copyOf(requests.values());
    }

    DualWriteSnapshot now() {
        return new DualWriteSnapshot(
                true,
                first.link(),
                true,
                false,
                List.of(),
                List.of(),
                List.copyOf(maps.values()),
                keys,
                List.of(),
                first.hash());
    }

    DualWriteSnapshot list() {
        return Objects.requireNonNull(shown.peekFirst());
    }

    /** Carries out a phase to its end; each round is asked for twice, as after a crash. */
    MapRound carryOut(MapPhase phase, MapGoal goal, Set<MapPair> touched, String prefix) {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            MapRound round = MapPhases.next(phase, goal, touched, list(), sent(), prefix);
            assertThat(MapPhases.next(phase, goal, touched, list(), sent(), prefix))
                    .isEqualTo(round);
            if (round instanceof MapRound.Submit submit) {
                submit.requests().forEach(this::submit);
            } else if (!(round instanceof MapRound.Wait)) {
                return round;
            }
            tick();
        }
        throw new AssertionError(phase + " does not end");
    }

    /** Carries out phases until one fails. */
    MapRound carryOut(List<MapPhase> phases, MapGoal goal, Set<MapPair> touched, String run) {
        MapRound last = new MapRound.Done("");
        for (MapPhase phase : phases) {
            last = carryOut(phase, goal, touched, run + "/" + phase.name().toLowerCase(Locale.ROOT));
            if (last instanceof MapRound.Failed) {
                return last;
            }
        }
        return last;
    }

    private void submit(DualWriteRequest request) {
        assertThat(request.key()).matches("run/[a-z/]+/\\d+-[0-9a-f]{16}");
        assertThat(requests).doesNotContainKey(request.key());
        requests.put(
                request.key(),
                new RequestStatus(
                        request.key(), request.order(), RequestStatus.State.WAITING, null, null, Instant.EPOCH));
        remaining.put(request.key(), delay);
        if (delay == 0) {
            finish(request.key());
        }
    }

    private void tick() {
        for (String key : List.copyOf(remaining.keySet())) {
            int left = remaining.merge(key, -1, Integer::sum);
            if (left <= 0) {
                finish(key);
            }
        }
        shown.add(now());
        while (shown.size() > lag + 1) {
            shown.remove();
        }
    }

    private void finish(String key) {
        remaining.remove(key);
        RequestStatus status = Objects.requireNonNull(requests.get(key));
        String failure = faults.apply(status.order());
        if (failure == null) {
            failure = apply(status.order());
        }
        RequestStatus.State state = failure == null ? RequestStatus.State.COMPLETED : RequestStatus.State.FAILED;
        requests.put(
                key,
                new RequestStatus(
                        key, status.order(), state, failure == null ? null : "DIPV1022", failure, Instant.EPOCH));
    }

    private @Nullable String apply(DualWriteOrder order) {
        if (order instanceof DualWriteOrder.ApplySolution) {
            applying.forEach(this::register);
        } else if (order instanceof DualWriteOrder.Initialize initialize) {
            change(initialize.map(), map -> with(map, map.state(), map.applied(), UUID.randomUUID()));
        } else if (order instanceof DualWriteOrder.ChooseVersion choose) {
            if (!map(choose.map()).state().stopped() || map(choose.map()).project() == null) {
                return "not stopped";
            }
            change(choose.map(), map -> with(map, map.state(), choose.version(), map.project()));
        } else if (order instanceof DualWriteOrder.SetKeys set) {
            keys.putAll(set.keys());
        } else if (order instanceof DualWriteOrder.Start start) {
            return move(List.of(start.map()), null, MapState.RUNNING);
        } else if (order instanceof DualWriteOrder.Stop stop) {
            return move(List.of(stop.map()), MapState.RUNNING, MapState.STOPPED);
        } else if (order instanceof DualWriteOrder.Pause pause) {
            return move(pause.maps(), MapState.RUNNING, MapState.PAUSED);
        } else if (order instanceof DualWriteOrder.Resume resume) {
            return move(resume.maps(), MapState.PAUSED, MapState.RUNNING);
        }
        return null;
    }

    private @Nullable String move(List<MapPair> moving, @Nullable MapState from, MapState to) {
        for (MapPair pair : moving) {
            TableMap map = map(pair);
            boolean allowed = from == null
                    ? map.state().stopped() && map.project() != null
                    : map.state().equals(from);
            if (!allowed) {
                return pair + " is " + map.state();
            }
        }
        moving.forEach(pair -> change(pair, map -> with(map, to, map.applied(), map.project())));
        return null;
    }

    private TableMap map(MapPair pair) {
        return Objects.requireNonNull(maps.get(pair));
    }

    private void change(MapPair pair, Function<TableMap, TableMap> change) {
        maps.put(pair, change.apply(map(pair)));
    }

    private void register(TableMapVersion version) {
        TableMap map = maps.get(version.pair());
        List<TableMapVersion> versions = new ArrayList<>(map == null ? List.of() : map.versions());
        versions.removeIf(each -> each.id().equals(version.id()));
        versions.add(version);
        maps.put(
                version.pair(),
                new TableMap(
                        version.pair(),
                        versions,
                        map == null ? null : map.applied(),
                        new LiveVersion(LiveVersion.Kind.UNKNOWN, null, null, null),
                        map == null ? MapState.NOT_RUNNING : map.state(),
                        Set.of(),
                        map == null ? null : map.project(),
                        map == null ? List.of() : map.prerequisites(),
                        List.of(),
                        null,
                        0,
                        0,
                        null));
    }

    private static TableMap with(TableMap map, MapState state, @Nullable UUID applied, @Nullable UUID project) {
        return new TableMap(
                map.pair(),
                map.versions(),
                applied,
                map.live(),
                state,
                map.actions(),
                project,
                map.prerequisites(),
                map.issues(),
                null,
                0,
                0,
                null);
    }
}
