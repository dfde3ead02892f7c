package org.almanac.process.lifecycle;

import java.util.Map;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.target.TargetEnvironment;

/** A process whose plan people approve before anything changes. */
public interface PlannedProcess extends DeploymentProcess {

    /** The error that a refused plan is. */
    default ErrorCode refusal() {
        return ErrorCode.IMPORT_REFUSED;
    }

    /** What the process would do; changes nothing in the environment. */
    Plan plan(TargetEnvironment target, DeploymentRun run);

    /** Whether a plan that was made earlier still holds; called under the lease. */
    default boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        return target.description().stateHash().equals(plan.stateHashBefore());
    }

    /** Further variables that its model asks for once the plan is made. */
    default Map<String, Object> afterPlanning(DeploymentRun run) {
        return Map.of();
    }

    /** Is told that what was planned was verified, in the transaction that ends the deployment. */
    default void completed(DeploymentRun run) {}
}
