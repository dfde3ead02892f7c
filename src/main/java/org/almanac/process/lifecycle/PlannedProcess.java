package org.almanac.process.lifecycle;

import java.util.Map;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
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

    /**
     * Whether a plan that was made earlier still holds. What is known of a real environment grows with every plan that is made for it,
     * so there a plan holds as long as it would be made again.
     */
    default boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        Environment now = target.description();
        return now.stateHash().equals(plan.stateHashBefore())
                || now.kind() == EnvironmentKind.DATAVERSE
                        && plan(target, run).hashOfOperation().equals(plan.hashOfOperation());
    }

    /** Further variables that its model asks for once the plan is made. */
    default Map<String, Object> afterPlanning(DeploymentRun run) {
        return Map.of();
    }

    /** Is told that what was planned was verified, in the transaction that ends the deployment. */
    default void completed(DeploymentRun run) {}
}
