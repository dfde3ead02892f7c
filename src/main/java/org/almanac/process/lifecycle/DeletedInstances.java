package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the deployment of a process instance that somebody deletes. Cockpit deletes without calling the listeners of the
 * model unless told otherwise, so this one is registered with the engine itself ({@code camunda.bpm.eventing.skippable=false}).
 */
@Component
class DeletedInstances {

    private final DeploymentRecords records;
    private final ClosingDeployment closing;

    DeletedInstances(DeploymentRecords records, ClosingDeployment closing) {
        this.records = records;
        this.closing = closing;
    }

    /** Runs in the transaction of the deletion. */
    @EventListener(condition = "#execution.eventName == 'end' && #execution.canceled")
    void executionCancelled(DelegateExecution execution) {
        if (execution.getId().equals(execution.getProcessInstanceId()) && execution.getCurrentActivityId() == null) {
            records.runOf(execution.getProcessInstanceId())
                    .filter(run -> !run.state().ended())
                    .ifPresent(run -> closing.close(run, DeploymentState.CANCELLED));
        }
    }
}
