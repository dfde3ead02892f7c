package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.RequestStatus;

/** Sets the integration keys that differ, once and before anything is done to single maps (dual-write-and-order-management 2.8). */
final class KeyRounds {

    private final MapGoal goal;
    private final DualWriteSnapshot now;
    private final SentRequests sent;

    KeyRounds(MapGoal goal, DualWriteSnapshot now, SentRequests sent) {
        this.goal = goal;
        this.now = now;
        this.sent = sent;
    }

    MapRound next() {
        RoundTally tally = new RoundTally();
        Map<String, List<String>> open = new TreeMap<>();
        Map<String, List<String>> differing = Keys.differing(goal.keys(), now.keys());
        goal.keys().forEach((set, key) -> look(set, key, differing.containsKey(set), tally, open));
        if (!open.isEmpty()) {
            tally.submit(sent.request(1, open.toString(), new DualWriteOrder.SetKeys(open)));
        }
        return tally.round("integration keys are as planned");
    }

    private void look(String set, List<String> key, boolean differs, RoundTally tally, Map<String, List<String>> open) {
        Optional<RequestStatus> request = sent.with(DualWriteOrder.SetKeys.class)
                .filter(each -> key.equals(
                        ((DualWriteOrder.SetKeys) each.order()).keys().get(set)))
                .findFirst();
        if (request.isEmpty()) {
            if (differs) {
                open.put(set, key);
            }
        } else if (request.get().state() == RequestStatus.State.WAITING) {
            tally.await(set, "keys are being set");
        } else if (differs && request.get().state() == RequestStatus.State.FAILED) {
            tally.fail(set, request.get());
        } else if (differs) {
            tally.await(set, "the request is over, the list does not show the keys yet");
        }
    }
}
