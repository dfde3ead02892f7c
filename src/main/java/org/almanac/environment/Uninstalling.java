package org.almanac.environment;

import org.almanac.solution.Sha256;

/** Uninstalls solutions from an embedded environment (dataverse-semantics 6). */
public interface Uninstalling {

    /**
     * What uninstalling would do; changes nothing. The plan's mode is {@link PlanMode#UNINSTALL}.
     *
     * @param solution unique name, in any case, of a solution with its patches, of a patch alone, or of a staged upgrade
     *     {@code <name>_Upgrade}, which cancels it; of an unmanaged solution only the container goes
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION if it is not installed
     */
    Plan plan(EnvironmentName environment, String solution);

    /**
     * Plans on the locked environment and applies the plan, in one transaction or in the caller's.
     *
     * @param expectedPlan hash of the plan that was approved
     * @param operationKey kept in the history
     * @param progress told how far the work is
     * @return the plan that was applied
     * @throws org.almanac.problem.Refusal PLAN_STALE if the plan is another one by now; UNINSTALL_REFUSED if the environment
     *     refuses
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION if it is not installed (any more)
     */
    Plan apply(
            EnvironmentName environment, String solution, Sha256 expectedPlan, String operationKey, Progress progress);

    /**
     * As {@link #apply}, without a plan that somebody has seen before: what the transaction has changed so far counts.
     *
     * @return the plan; one with refusals was not applied
     */
    Plan uninstall(EnvironmentName environment, String solution, String operationKey);
}
