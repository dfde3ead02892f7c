package org.almanac.process.lifecycle;

import java.util.List;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.environment.Plan;
import org.almanac.target.TargetEnvironment;

/** Refuses plans that would change under way what runs in an environment beside its solutions. */
public interface PlanGuard {

    /** Whether it has a say in a process; those that take care themselves need none. */
    boolean guards(String process);

    /** Why the plan must not be carried out now; empty if it may. */
    List<Plan.Refusal> refusals(TargetEnvironment target, Plan plan, DeploymentRequest request);
}
