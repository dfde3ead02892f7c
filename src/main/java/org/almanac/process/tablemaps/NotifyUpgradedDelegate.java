package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.Outcome;
import org.almanac.process.step.Step;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells people that the environment takes table maps from solutions now. */
@Component("notifyUpgradedDelegate")
class NotifyUpgradedDelegate extends Step {

    private final UpgradeNotice notice;

    NotifyUpgradedDelegate(StepJournal journal, UpgradeNotice notice) {
        super(journal);
        this.notice = notice;
    }

    @Override
    protected Outcome run(DeploymentRun run, DelegateExecution execution) {
        return Outcome.done(notice.tell(run));
    }
}
