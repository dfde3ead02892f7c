package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.CurrentUser;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps what an operator decides about paused maps. */
@Component("decidePausedListener")
class DecidePausedListener implements TaskListener {

    private final StepJournal journal;
    private final PausedMaps paused;
    private final CurrentUser currentUser;

    DecidePausedListener(StepJournal journal, PausedMaps paused, CurrentUser currentUser) {
        this.journal = journal;
        this.paused = paused;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateTask task) {
        DeploymentRun run = journal.runOf(task.getExecution());
        String decision = MapVariables.PAUSED_DECISION.find(task).orElse("");
        paused.decide(run, decision, currentUser.get().user());
        task.removeVariable(MapVariables.PAUSED_DECISION.name());
    }
}
