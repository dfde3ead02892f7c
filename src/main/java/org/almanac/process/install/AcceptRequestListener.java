package org.almanac.process.install;

import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.step.CurrentUser;
import org.almanac.target.Targets;
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
    private final Targets targets;
    private final Catalog catalog;
    private final CurrentUser currentUser;

    AcceptRequestListener(DeploymentRecords records, Targets targets, Catalog catalog, CurrentUser currentUser) {
        this.records = records;
        this.targets = targets;
        this.catalog = catalog;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RequestForm form = new RequestForm(execution.getVariables());
        DeploymentRequest request = request(form);
        DeploymentId id = records.create(request, execution.getProcessInstanceId());
        execution.setProcessBusinessKey(id.value());
        InstallSolution.DEPLOYMENT_ID.set(execution, id.value());
        InstallSolution.ENVIRONMENT.set(execution, request.environment().value());
        InstallSolution.REQUESTED_BY.set(execution, request.requestedBy());
        InstallSolution.PACKAGE_NAME.set(execution, request.packageName() + " " + request.packageVersion());
        ImportOptions options = request.options();
        InstallSolution.MODE.set(execution, RequestForm.term(options.mode()));
        InstallSolution.CUSTOMIZATIONS.set(execution, RequestForm.term(options.customizations()));
        InstallSolution.ACTIVATE_PROCESSES.set(execution, options.activateProcesses());
        // values for the target are in the record, where nobody reads them by the way
        execution.removeVariable(InstallSolution.SETTINGS.name());
    }

    private DeploymentRequest request(RequestForm form) {
        EnvironmentName environment = environment(form.environment());
        ShelvedPackage shelved = catalog.resolve(form.packageReference());
        return new DeploymentRequest(
                InstallSolution.KEY,
                environment,
                shelved.id(),
                shelved.uniqueName(),
                shelved.version().text(),
                form.options(),
                form.reason(),
                currentUser.get().user());
    }

    /** A name that no environment can have is an unknown environment, too. */
    private EnvironmentName environment(String text) {
        EnvironmentName name;
        try {
            name = new EnvironmentName(text);
        } catch (BadInput e) {
            throw new BadInput(ErrorCode.UNKNOWN_ENVIRONMENT, e.getMessage(), InstallSolution.ENVIRONMENT.name());
        }
        targets.of(name).description();
        return name;
    }
}
