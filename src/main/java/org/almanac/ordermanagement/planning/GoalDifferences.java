package org.almanac.ordermanagement.planning;

import java.time.Instant;
import java.util.List;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** Skeleton. */
public final class GoalDifferences {
    private GoalDifferences() {}
    public static List<ProblemDetailItem> between(OrderGoal goal, OrderManagementSnapshot now, @Nullable Instant since) {
        throw new UnsupportedOperationException();
    }

}
