package org.almanac.environment;

import org.almanac.solution.Sha256;

/**
 * Takes back what a run changed in an embedded environment: layers, settings, and the rows of deleted tables and columns.
 * Every change is kept with what was there before it, so the environment is afterwards exactly what it was, to the state
 * hash.
 */
public interface Undoing {

    /**
     * What is to be taken back.
     *
     * @param run id of the run; its operations' keys begin with it and a slash
     * @param solution unique name of the solution it was about, for people
     * @param version its version, for people
     */
    record Undone(String run, String solution, String version) {}

    /** What taking it back would change; refused when a later change stands on it, or there is nothing to take back. */
    Plan plan(EnvironmentName environment, Undone undone);

    /**
     * Plans on the locked environment and takes the run's changes back, all or none.
     *
     * @param expectedPlan hash of the plan that was approved
     * @throws org.almanac.problem.Refusal PLAN_STALE, CANNOT_UNDO
     */
    Plan apply(EnvironmentName environment, Undone undone, Sha256 expectedPlan, String operationKey, Progress progress);
}
