package org.almanac.dualwrite;

import java.util.List;
import java.util.Set;
import org.almanac.dualwrite.planning.GoalDifferences;
import org.almanac.dualwrite.planning.PhaseRounds;
import org.almanac.problem.ProblemDetailItem;

/**
 * Brings table maps to a goal, phase by phase and round by round. Each round compares what is with what is to be and with what was
 * sent before, so it can be asked for again after a crash.
 */
public final class MapPhases {

    private MapPhases() {}

    /**
     * What comes next in a phase.
     *
     * @param touched maps that change; only these are stopped, chosen for and refreshed, besides those that the goal stops or pauses
     *     meanwhile
     * @param sent requests of this phase in this run, in the order in which they were submitted. It may be all requests of the
     *     run: of other phases it only matters whether one is still under way for a map that this phase wants to act on.
     * @param prefix of the keys of this phase's requests, such as {@code <deployment>/stop}; at most 100 characters. Keys are
     *     {@code <prefix>/<attempt>-<16 hexadecimal digits>}.
     */
    public static MapRound next(
            MapPhase phase,
            MapGoal goal,
            Set<MapPair> touched,
            DualWriteSnapshot now,
            List<RequestStatus> sent,
            String prefix) {
        return PhaseRounds.next(phase, goal, touched, now, sent, prefix);
    }

    /**
     * What is not as the goal says, for people: versions, states and keys. Keys are compared without regard to case and order; a map
     * without a project is as good as a stopped one.
     *
     * @return empty if the goal is reached; the map or entity set is in {@code where}
     */
    public static List<ProblemDetailItem> differences(MapGoal goal, DualWriteSnapshot now) {
        return GoalDifferences.between(goal, now);
    }
}
