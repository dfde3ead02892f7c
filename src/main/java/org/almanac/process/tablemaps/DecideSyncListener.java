package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.CurrentUser;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps what an operator decides about initial syncs. */
@Component("decideSyncListener")
class DecideSyncListener implements TaskListener {

    private final StepJournal journal;
    private final DecidingSync deciding;
    private final CurrentUser currentUser;

    DecideSyncListener(StepJournal journal, DecidingSync deciding, CurrentUser currentUser) {
        this.journal = journal;
        this.deciding = deciding;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateTask task) {
        DeploymentRun run = journal.runOf(task.getExecution());
        String decision = MapVariables.SYNC_DECISION.find(task).orElse("");
        deciding.answer(run, decision, currentUser.get().user());
        task.removeVariable(MapVariables.SYNC_DECISION.name());
    }
}
