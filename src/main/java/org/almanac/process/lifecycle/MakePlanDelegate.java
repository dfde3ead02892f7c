package org.almanac.process.lifecycle;

import java.time.Clock;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.PlanFacts;
import org.almanac.deployment.WorkingHours;
import org.almanac.environment.Plan;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes a plan and shows its facts to the approval policy. */
@Component("makePlanDelegate")
class MakePlanDelegate extends Step {

    private final PlanningDeployment planning;
    private final WorkingHours workingHours;
    private final Clock clock;

    MakePlanDelegate(StepJournal journal, PlanningDeployment planning, WorkingHours workingHours, Clock clock) {
        super(journal);
        this.planning = planning;
        this.workingHours = workingHours;
        this.clock = clock;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        Plan plan = planning.plan(run);
        Lifecycle.PLAN_ACCEPTED.set(execution, plan.accepted());
        Lifecycle.PLAN_HASH.set(execution, plan.planHash().hex());
        PolicyFacts.set(execution, PlanFacts.of(plan, planning.environmentType(run)));
        PolicyFacts.WORKING_HOURS.set(execution, workingHours.include(clock.instant()));
        planning.process(run).afterPlanning(run).forEach(execution::setVariable);
        return Outcome.done(PlanSummary.of(plan));
    }
}
