package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.StartOrder;
import org.almanac.dualwrite.TableMap;

/**
 * Starts maps in waves. One that fails is given its keys and its tables anew and started once more
 * (dual-write-and-order-management 2.8, 1.7).
 */
final class StartRounds {

    private final MapGoal goal;
    private final DualWriteSnapshot now;
    private final SentRequests sent;
    private final RoundTally tally = new RoundTally();

    StartRounds(MapGoal goal, DualWriteSnapshot now, SentRequests sent) {
        this.goal = goal;
        this.now = now;
        this.sent = sent;
    }

    MapRound next() {
        List<MapPair> starting = goal.maps().stream()
                .filter(this::concerned)
                .map(MapTarget::pair)
                .toList();
        StartOrder order = StartOrder.of(
                starting, pair -> now.map(pair).map(TableMap::prerequisites).orElse(List.of()));
        for (List<MapPair> wave : order.waves()) {
            for (MapPair pair : wave) {
                goal.target(pair).ifPresent(target -> now.map(pair).ifPresent(map -> start(target, map)));
            }
            if (!tally.settled()) {
                return tally.round("");
            }
        }
        return tally.round(starting.size() + " maps are started");
    }

    /** Paused maps are resumed, not started; what runs without having been started here is left alone. */
    private boolean concerned(MapTarget target) {
        return target.running()
                && now.map(target.pair())
                        .filter(map -> !map.state().equals(MapState.PAUSED))
                        .filter(map -> !map.state().equals(MapState.RUNNING)
                                || !attempts(map.pair()).isEmpty())
                        .isPresent();
    }

    private List<RequestStatus> attempts(MapPair pair) {
        return sent.attempts(pair.key(), DualWriteOrder.Start.class);
    }

    private void start(MapTarget target, TableMap map) {
        String name = map.pair().displayName();
        List<RequestStatus> attempts = attempts(map.pair());
        RequestStatus.State last =
                attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).state();
        if (map.state().passing()) {
            tally.await(name, "is " + map.state().label());
        } else if (last == RequestStatus.State.WAITING) {
            tally.await(name, "is being started");
        } else if (last == null && sent.busy(map.pair())) {
            tally.await(name, "an earlier request is under way");
        } else if (!map.state().equals(MapState.RUNNING)) {
            if (last == null) {
                submit(1, map, target.initialSync());
            } else if (last == RequestStatus.State.COMPLETED) {
                tally.await(name, "the request is over, the list does not show it yet");
            } else {
                afterFailure(map, attempts);
            }
        }
    }

    private void submit(int attempt, TableMap map, boolean initialSync) {
        tally.submit(sent.request(attempt, map.pair().key(), new DualWriteOrder.Start(map.pair(), initialSync)));
    }

    private void afterFailure(TableMap map, List<RequestStatus> attempts) {
        RequestStatus last = attempts.get(attempts.size() - 1);
        int next = attempts.size() + 1;
        switch (StartRetry.after(attempts, goal.skipFailedSync())) {
            case AGAIN -> again(next, map, last);
            case WITHOUT_SYNC -> submit(next, map, false);
            case GIVE_UP -> tally.fail(map.pair().displayName(), last);
        }
    }

    /** Keys, then tables, then the start itself, each when the one before is over. */
    private void again(int attempt, TableMap map, RequestStatus failed) {
        List<DualWriteOrder> preparations = new ArrayList<>();
        Map<String, List<String>> keys = Keys.differing(goal.keys(), now.keys());
        keys.keySet().removeIf(set -> !set.equalsIgnoreCase(map.pair().set()));
        boolean keysSent = sent.find(attempt, map.pair().set(), DualWriteOrder.SetKeys.class)
                .isPresent();
        if (keysSent || !keys.isEmpty()) {
            preparations.add(new DualWriteOrder.SetKeys(keys));
        }
        preparations.add(new DualWriteOrder.RefreshTables(map.pair()));
        for (DualWriteOrder order : preparations) {
            String subject = order instanceof DualWriteOrder.SetKeys
                    ? map.pair().set()
                    : map.pair().key();
            Optional<RequestStatus> request = sent.find(attempt, subject, order.getClass());
            if (request.isEmpty()) {
                tally.submit(sent.request(attempt, subject, order));
                return;
            }
            if (request.get().state() == RequestStatus.State.WAITING) {
                tally.await(map.pair().displayName(), "is prepared for another start");
                return;
            }
            if (request.get().state() == RequestStatus.State.FAILED) {
                tally.fail(map.pair().displayName(), failed);
                tally.fail(map.pair().displayName(), request.get());
                return;
            }
        }
        submit(attempt, map, ((DualWriteOrder.Start) failed.order()).initialSync());
    }
}
