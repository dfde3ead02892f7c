package org.almanac.process.ordermanagement;

import org.almanac.deployment.DeploymentRun;
import org.almanac.process.step.StepJournal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps connections that a person has given. */
@Component("provideConnectionsListener")
class ProvideConnectionsListener implements TaskListener {

    private final StepJournal journal;
    private final Connections connections;

    ProvideConnectionsListener(StepJournal journal, Connections connections) {
        this.journal = journal;
        this.connections = connections;
    }

    @Override
    public void notify(DelegateTask task) {
        DeploymentRun run = journal.runOf(task.getExecution());
        connections.give(run, OrderVariables.CONNECTIONS.find(task).orElse(""));
        task.removeVariable(OrderVariables.CONNECTIONS.name());
    }
}
