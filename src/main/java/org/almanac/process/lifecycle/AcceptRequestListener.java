package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.process.step.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Checks a request and creates its record in the transaction of the start, however the process is started. It listens at the
 * start event: an instance that is started anywhere else has no record, and no step runs without one.
 */
@Component("acceptRequestListener")
class AcceptRequestListener implements ExecutionListener {

    private final DeploymentRecords records;
    private final DeploymentProcesses processes;
    private final CurrentUser currentUser;

    AcceptRequestListener(DeploymentRecords records, DeploymentProcesses processes, CurrentUser currentUser) {
        this.records = records;
        this.processes = processes;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DeploymentProcess process = process(execution);
        DeploymentRequest request = process.request(
                new StartForm(execution.getVariables()), currentUser.get().user());
        DeploymentId id = records.create(request, execution.getProcessInstanceId());
        execution.setProcessBusinessKey(id.value());
        Lifecycle.DEPLOYMENT_ID.set(execution, id.value());
        Lifecycle.ENVIRONMENT.set(execution, request.environment().value());
        Lifecycle.REQUESTED_BY.set(execution, request.requestedBy());
        Lifecycle.PACKAGE_NAME.set(execution, request.subject());
        process.understood(request).forEach(execution::setVariable);
    }

    private DeploymentProcess process(DelegateExecution execution) {
        String key = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        return processes
                .find(key)
                .orElseThrow(() -> new IllegalStateException("no deployment can be of the process " + key));
    }
}
