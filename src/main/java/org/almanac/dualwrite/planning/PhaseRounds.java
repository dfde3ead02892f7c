package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Set;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhase;
import org.almanac.dualwrite.MapRound;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.problem.ProblemDetailItem;

/** Hands each phase to the class that knows it. */
public final class PhaseRounds {

    private PhaseRounds() {}

    /** See {@link org.almanac.dualwrite.MapPhases#next}. */
    public static MapRound next(
            MapPhase phase,
            MapGoal goal,
            Set<MapPair> touched,
            DualWriteSnapshot now,
            List<RequestStatus> sent,
            String prefix) {
        SentRequests requests = new SentRequests(prefix, sent);
        MapRounds maps = new MapRounds(goal, touched, now, requests);
        return switch (phase) {
            case STOP -> maps.stop();
            case PAUSE -> new QueueingRounds(goal, now, requests).pause();
            case APPLY -> new ApplyRounds(goal, touched, now, requests).next();
            case INITIALIZE -> maps.initialize();
            case CHOOSE -> maps.choose();
            case KEYS -> new KeyRounds(goal, now, requests).next();
            case REFRESH -> maps.refresh();
            case START -> new StartRounds(goal, now, requests).next();
            case RESUME -> new QueueingRounds(goal, now, requests).resume();
            case VERIFY -> verify(goal, now);
        };
    }

    private static MapRound verify(MapGoal goal, DualWriteSnapshot now) {
        List<ProblemDetailItem> differences = GoalDifferences.between(goal, now);
        return differences.isEmpty()
                ? new MapRound.Done("versions, states and keys are as planned")
                : new MapRound.Wait(String.join(
                        " ",
                        differences.stream().map(ProblemDetailItem::message).toList()));
    }
}
