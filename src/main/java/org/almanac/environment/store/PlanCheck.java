package org.almanac.environment.store;

import org.almanac.environment.planning.PlannedChange;
import org.almanac.environment.state.StateChange;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Only the plan that was approved is applied, where one was. */
final class PlanCheck {

    private PlanCheck() {}

    /** @throws Refusal PLAN_STALE if it is another plan by now; IMPORT_REFUSED if the environment refuses */
    static StateChange effect(PlannedChange planned, @Nullable Sha256 expectedPlan) {
        return effect(planned, expectedPlan, ErrorCode.IMPORT_REFUSED);
    }

    /** As {@link #effect(PlannedChange, Sha256)}, with the code that a refusal has. */
    static StateChange effect(PlannedChange planned, @Nullable Sha256 expectedPlan, ErrorCode refusal) {
        if (expectedPlan != null && !planned.plan().planHash().equals(expectedPlan)) {
            throw new Refusal(
                    ErrorCode.PLAN_STALE,
                    "The environment has changed since the plan was made.",
                    planned.plan().solution());
        }
        return planned.effect()
                .orElseThrow(() -> new Refusal(
                        refusal,
                        planned.plan().refusals().get(0).message(),
                        planned.plan().solution()));
    }
}
