package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.RequestStatus;

/**
 * Applies solutions, one in a request, because several in one make duplicate maps (dual-write-and-order-management 2.2, scenarios 4
 * and 5).
 */
final class ApplyRounds {

    private final MapGoal goal;
    private final Set<MapPair> touched;
    private final DualWriteSnapshot now;
    private final SentRequests sent;
    private final RoundTally tally = new RoundTally();

    ApplyRounds(MapGoal goal, Set<MapPair> touched, DualWriteSnapshot now, SentRequests sent) {
        this.goal = goal;
        this.touched = new TreeSet<>(touched);
        this.now = now;
        this.sent = sent;
    }

    MapRound next() {
        List<String> solutions = goal.solutions();
        for (String solution : solutions) {
            apply(solution);
            if (!tally.settled()) {
                return tally.round("");
            }
        }
        if (!solutions.isEmpty()) {
            goal.maps().stream()
                    .filter(target -> touched.contains(target.pair()))
                    .forEach(this::awaitVersion);
        }
        return tally.round(solutions.isEmpty() ? "nothing to apply" : "applied: " + String.join(", ", solutions));
    }

    private void apply(String solution) {
        Optional<RequestStatus> request = sent.find(1, solution, DualWriteOrder.ApplySolution.class);
        if (request.isEmpty()) {
            tally.submit(sent.request(1, solution, new DualWriteOrder.ApplySolution(solution)));
            return;
        }
        switch (request.get().state()) {
            case WAITING -> tally.await(solution, "is being applied");
            case FAILED -> tally.fail(solution, request.get());
            case COMPLETED -> {
                // the next one may go
            }
        }
    }

    private void awaitVersion(MapTarget target) {
        UUID version = target.version();
        if (version != null && now.version(version).isEmpty()) {
            tally.await(target.pair().displayName(), "the list does not show the version yet");
        }
    }
}
