package org.almanac.dualwrite.planning;

import java.util.List;
import org.almanac.dualwrite.*;
import org.almanac.problem.ProblemDetailItem;

/** Differences. */
public final class GoalDifferences {
    private GoalDifferences() {}

    public static List<ProblemDetailItem> between(MapGoal goal, DualWriteSnapshot now) {
        throw new IllegalStateException("not yet");
    }
}
