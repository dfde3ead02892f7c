package org.almanac.process.lifecycle;

import java.util.List;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.environment.Plan;
import org.almanac.target.TargetEnvironment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all guards about a plan. */
@Component
public class PlanGuards {

    private final ObjectProvider<PlanGuard> guards;

    PlanGuards(ObjectProvider<PlanGuard> guards) {
        this.guards = guards;
    }

    /** The plan, refused if one of them objects. */
    public Plan guarded(TargetEnvironment target, Plan plan, DeploymentRequest request) {
        List<Plan.Refusal> refusals = guards.orderedStream()
                .filter(guard -> guard.guards(request.process()))
                .flatMap(guard -> guard.refusals(target, plan, request).stream())
                .toList();
        return refusals.isEmpty() ? plan : plan.with(plan.steps(), refusals);
    }
}
