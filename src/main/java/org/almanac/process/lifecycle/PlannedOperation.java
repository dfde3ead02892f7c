package org.almanac.process.lifecycle;

import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Plan;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;

/** A process with one planned operation on its environment: planned, approved, submitted, polled and read back. */
public interface PlannedOperation extends PlannedProcess {

    /** What the operation is called in its key, such as {@code import}. */
    String operation();

    /** Asks the environment to carry exactly this plan out. */
    void submit(TargetEnvironment target, DeploymentRun run, OperationKey key, Plan plan);

    /** Where the environment differs from the plan after the operation; empty when it is as planned. */
    List<ProblemDetailItem> differences(TargetEnvironment target, Plan plan);
}
