package org.almanac.ordermanagement;

import java.time.Instant;
import java.util.List;
import org.almanac.ordermanagement.planning.GoalDifferences;
import org.almanac.ordermanagement.planning.PhaseRounds;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/**
 * Brings order management to a goal, phase by phase and round by round. Each round compares what is with what is to be and with what
 * was sent before, so it can be asked for again after a crash.
 */
public final class ActivationPhases {

    private ActivationPhases() {}

    /**
     * Deactivates everything of a kind that the goal touches and that is active or settling. Over when it is read back as inactive.
     *
     * @param sent requests of the run, in the order in which they were submitted
     * @param prefix of the keys of this phase's requests, another one for each try; at most 80 characters
     */
    public static ActivationRound deactivate(
            ItemKind kind, OrderGoal goal, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix) {
        return PhaseRounds.deactivate(kind, goal, now, sent, prefix);
    }

    /**
     * Activates everything of a kind that the goal wants active and that is not. Over when it is read back as active, a provider also
     * as settled.
     */
    public static ActivationRound activate(
            ItemKind kind, OrderGoal goal, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix) {
        return PhaseRounds.activate(kind, goal, now, sent, prefix);
    }

    /**
     * What is not as the goal says: what is active and must not be or the other way round, what says something else, flows that are
     * missing, off, stale or older.
     *
     * @param since flows of what is active must have been made at this moment or later; null where that does not matter
     */
    public static List<ProblemDetailItem> differences(
            OrderGoal goal, OrderManagementSnapshot now, @Nullable Instant since) {
        return GoalDifferences.between(goal, now, since);
    }
}
