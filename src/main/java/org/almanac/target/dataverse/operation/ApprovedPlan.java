package org.almanac.target.dataverse.operation;

import java.util.List;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Only the plan that was approved is carried out. */
final class ApprovedPlan {

    private ApprovedPlan() {}

    /**
     * Whether a plan may be carried out.
     *
     * @param expected hash of the plan that was approved, or of what that depends on; null where nobody has planned
     * @param refusal the code where the environment would refuse
     * @throws Refusal PLAN_STALE if it is another plan by now; or with the code given
     */
    static void check(Plan plan, @Nullable String expected, ErrorCode refusal) {
        if (expected != null && !is(plan, expected)) {
            throw new Refusal(
                    ErrorCode.PLAN_STALE, "The environment has changed since the plan was made.", plan.solution());
        }
        if (!plan.accepted()) {
            List<ProblemDetailItem> causes = plan.refusals().stream()
                    .map(cause -> new ProblemDetailItem(cause.code(), cause.message(), plan.solution(), null))
                    .toList();
            throw new Refusal(refusal, plan.refusals().get(0).message(), plan.solution(), causes, null);
        }
    }

    private static boolean is(Plan plan, String expected) {
        return plan.hashOfOperation().hex().equals(expected)
                || plan.planHash().hex().equals(expected);
    }
}
