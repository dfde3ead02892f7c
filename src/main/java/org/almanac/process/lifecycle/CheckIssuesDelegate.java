package org.almanac.process.lifecycle;

import java.util.Objects;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.almanac.solution.CheckReport;
import org.almanac.solution.CheckSeverity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets the solution checker look at the package. */
@Component("checkIssuesDelegate")
class CheckIssuesDelegate extends Step {

    private final ExportingSolution exporting;

    CheckIssuesDelegate(StepJournal journal, ExportingSolution exporting) {
        super(journal);
        this.exporting = exporting;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        CheckReport report = exporting.check(run, OperationRounds.current(execution));
        Lifecycle.CRITICAL_ISSUES.set(
                execution,
                Objects.requireNonNull(report.counts().get(CheckSeverity.CRITICAL))
                        .longValue());
        return Outcome.done(report.issues().size() + " issues");
    }
}
