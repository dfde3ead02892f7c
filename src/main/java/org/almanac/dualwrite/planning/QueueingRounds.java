package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.RequestStatus;

/** Pausing and resuming: one request for all maps, which takes all or none (dual-write-and-order-management 1.8). */
final class QueueingRounds {

    private final MapGoal goal;
    private final DualWriteSnapshot now;
    private final SentRequests sent;

    QueueingRounds(MapGoal goal, DualWriteSnapshot now, SentRequests sent) {
        this.goal = goal;
        this.now = now;
        this.sent = sent;
    }

    MapRound pause() {
        List<MapPair> pausing = goal.maps().stream()
                .filter(target -> target.meanwhile() == MapTarget.Meanwhile.PAUSED)
                .map(MapTarget::pair)
                .toList();
        return new Move(
                        MapState.RUNNING,
                        DualWriteOrder.Pause.class,
                        order -> ((DualWriteOrder.Pause) order).maps(),
                        DualWriteOrder.Pause::new)
                .round(pausing, "dependent maps are paused");
    }

    MapRound resume() {
        List<MapPair> resuming = goal.maps().stream()
                .filter(MapTarget::running)
                .map(MapTarget::pair)
                .toList();
        return new Move(
                        MapState.PAUSED,
                        DualWriteOrder.Resume.class,
                        order -> ((DualWriteOrder.Resume) order).maps(),
                        maps -> new DualWriteOrder.Resume(maps, CatchUp.REPLAY))
                .round(resuming, "paused maps are running again");
    }

    /** Out of a state, with one order. */
    private final class Move {
        private final MapState from;
        private final Class<? extends DualWriteOrder> kind;
        private final Function<DualWriteOrder, List<MapPair>> maps;
        private final Function<List<MapPair>, DualWriteOrder> order;

        Move(
                MapState from,
                Class<? extends DualWriteOrder> kind,
                Function<DualWriteOrder, List<MapPair>> maps,
                Function<List<MapPair>, DualWriteOrder> order) {
            this.from = from;
            this.kind = kind;
            this.maps = maps;
            this.order = order;
        }

        MapRound round(List<MapPair> moving, String done) {
            RoundTally tally = new RoundTally();
            Set<MapPair> open = new TreeSet<>();
            for (MapPair pair : moving) {
                MapState state = now.map(pair).map(map -> map.state()).orElse(MapState.NONE);
                if (state.passing()) {
                    tally.await(pair.displayName(), "is " + state.label());
                } else {
                    look(pair, state.equals(from), tally, open);
                }
            }
            if (!open.isEmpty()) {
                String subject = open.stream().map(MapPair::key).collect(Collectors.joining("\n"));
                tally.submit(sent.request(1, subject, order.apply(List.copyOf(open))));
            }
            return tally.round(done);
        }

        private void look(MapPair pair, boolean still, RoundTally tally, Set<MapPair> open) {
            Optional<RequestStatus> request = sent.with(kind)
                    .filter(each -> maps.apply(each.order()).contains(pair))
                    .findFirst();
            if (request.isEmpty()) {
                if (still && sent.busy(pair)) {
                    tally.await(pair.displayName(), "an earlier request is under way");
                } else if (still) {
                    open.add(pair);
                }
            } else if (request.get().state() == RequestStatus.State.WAITING) {
                tally.await(pair.displayName(), "the request is under way");
            } else if (still && request.get().state() == RequestStatus.State.FAILED) {
                tally.fail(pair.displayName(), request.get());
            } else if (still) {
                tally.await(pair.displayName(), "the request is over, the list does not show it yet");
            }
        }
    }
}
