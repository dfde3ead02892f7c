package org.almanac.dualwrite.planning;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The phases with one order for each map, sent once, awaited, and then seen in the list. */
final class MapRounds {

    private final MapGoal goal;
    private final Set<MapPair> touched;
    private final DualWriteSnapshot now;
    private final SentRequests sent;
    private final RoundTally tally = new RoundTally();
    private int settled;

    MapRounds(MapGoal goal, Set<MapPair> touched, DualWriteSnapshot now, SentRequests sent) {
        this.goal = goal;
        this.touched = new TreeSet<>(touched);
        this.now = now;
        this.sent = sent;
    }

    MapRound stop() {
        Set<MapPair> stopping = new TreeSet<>(touched);
        goal.maps().stream()
                .filter(target -> target.meanwhile() == MapTarget.Meanwhile.STOPPED)
                .forEach(target -> stopping.add(target.pair()));
        for (MapPair pair : stopping) {
            now.map(pair).ifPresent(this::stop);
        }
        return tally.round(settled + " maps are stopped");
    }

    private void stop(TableMap map) {
        MapState state = map.state();
        if (state.stopped() || state.equals(MapState.RUNNING)) {
            settle(map, state.stopped(), new DualWriteOrder.Stop(map.pair()));
        } else if (state.passing()) {
            tally.await(map.pair().displayName(), "is " + state.label() + ", which cannot be stopped");
        } else {
            tally.fail(
                    ErrorCode.DUAL_WRITE_REFUSED.code(),
                    map.pair().displayName(),
                    "A map that is " + state.label() + " cannot be stopped.");
        }
    }

    /** Only what is needed: a map that stays stopped on the version that it has needs no project. */
    MapRound initialize() {
        for (MapTarget target : goal.maps()) {
            if (touched.contains(target.pair()) || target.running()) {
                now.map(target.pair())
                        .ifPresentOrElse(
                                map -> initialize(target, map), () -> awaitListed(target, "is not listed yet"));
            }
        }
        return tally.round(settled + " maps have a project");
    }

    private void initialize(MapTarget target, TableMap map) {
        if (target.running() || differs(target.version(), map)) {
            settle(map, map.project() != null, new DualWriteOrder.Initialize(map.pair()));
        }
    }

    MapRound choose() {
        for (MapTarget target : goal.maps()) {
            if (touched.contains(target.pair())) {
                now.map(target.pair())
                        .ifPresentOrElse(
                                map -> choose(target.version(), map), () -> awaitListed(target, "is not listed yet"));
            }
        }
        return tally.round(settled + " maps have their version");
    }

    private void choose(@Nullable UUID version, TableMap map) {
        if (version != null) {
            settle(map, version.equals(map.applied()), new DualWriteOrder.ChooseVersion(map.pair(), version));
        }
    }

    /** A map without a project has nothing to refresh. */
    MapRound refresh() {
        for (MapPair pair : touched) {
            now.map(pair).filter(map -> map.project() != null).ifPresent(map -> {
                boolean done = sent.find(1, pair.key(), DualWriteOrder.RefreshTables.class)
                        .filter(request -> request.state() == RequestStatus.State.COMPLETED)
                        .isPresent();
                settle(map, done, new DualWriteOrder.RefreshTables(pair));
            });
        }
        return tally.round(settled + " maps know their tables");
    }

    private void settle(TableMap map, boolean reached, DualWriteOrder order) {
        MapPair pair = map.pair();
        Optional<RequestStatus> request = sent.find(1, pair.key(), order.getClass());
        if (request.isEmpty() && sent.busy(pair)) {
            tally.await(pair.displayName(), "an earlier request is under way");
        } else if (request.isEmpty() && !reached) {
            tally.submit(sent.request(1, pair.key(), order));
        } else if (request.isPresent() && request.get().state() == RequestStatus.State.WAITING) {
            tally.await(pair.displayName(), "the request is under way");
        } else if (reached) {
            settled++;
        } else if (request.isPresent() && request.get().state() == RequestStatus.State.FAILED) {
            tally.fail(pair.displayName(), request.get());
        } else {
            // a request can be over while the list still shows what was before it (dual-write-and-order-management 1.6)
            tally.await(pair.displayName(), "the request is over, the list does not show it yet");
        }
    }

    private void awaitListed(MapTarget target, String what) {
        if (target.version() != null) {
            tally.await(target.pair().displayName(), what);
        }
    }

    private static boolean differs(@Nullable UUID version, TableMap map) {
        return version != null && !version.equals(map.applied());
    }
}
