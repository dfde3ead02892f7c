package org.almanac.environment;

import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Changes an embedded environment. Each call is one transaction, or takes part in the caller's. */
public interface Importing {

    /**
     * Plans on the locked environment and applies the plan.
     *
     * @param expectedPlan hash of the plan that was approved; null where nobody was asked, so that any plan will do
     * @param operationKey kept in the history
     * @param progress told how far the work is
     * @return the plan that was applied
     * @throws org.almanac.problem.Refusal PLAN_STALE if the plan is another one by now; IMPORT_REFUSED if the environment
     *     refuses
     */
    Plan apply(
            EnvironmentName environment,
            StagedPackage solutionPackage,
            ImportOptions options,
            @Nullable Sha256 expectedPlan,
            String operationKey,
            Progress progress);

    /** Publishes all unmanaged drafts; returns how many components were drafts. */
    int publishAll(EnvironmentName environment, String operationKey);
}
