package org.almanac.process.desk;

import java.util.List;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Identity;
import org.almanac.process.lifecycle.Lifecycle;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cancels deployments, as far as their processes still allow it. */
@Component
class Cancelling {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final DeploymentRecords records;
    private final AuditTrail audit;
    private final ActingAs acting;
    private final TransactionTemplate transaction;

    Cancelling(
            ProcessEngine engine,
            RuntimeService runtime,
            DeploymentRecords records,
            AuditTrail audit,
            ActingAs acting,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.runtime = runtime;
        this.records = records;
        this.audit = audit;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    void cancel(DeploymentId id, Identity caller) {
        if (!mayDelete(caller, records.find(id).orElseThrow().request().process())) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, "Only operators cancel deployments.", id.value());
        }
        acting.program(() -> {
            transaction.executeWithoutResult(status -> {
                correlate(id);
                audit.append(caller.user(), "deployment.cancel", id.value(), "asked for cancellation");
            });
            return id;
        });
    }

    /**
     * Cancelling ends an instance, so it takes the permission to delete instances. The engine would ask for the permission to
     * update them, which also lets people change variables: more than an operator should do.
     */
    private boolean mayDelete(Identity caller, String process) {
        AuthorizationService authorizations = engine.getAuthorizationService();
        return !engine.getProcessEngineConfiguration().isAuthorizationEnabled()
                || acting.program(() -> authorizations.isUserAuthorized(
                        caller.user(),
                        caller.groups(),
                        ProcessDefinitionPermissions.DELETE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        process));
    }

    private void correlate(DeploymentId id) {
        if (!canBeCancelled(id)) {
            throw refused(id, null);
        }
        try {
            runtime.createMessageCorrelation(Lifecycle.CANCEL_MESSAGE)
                    .processInstanceBusinessKey(id.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException overtaken) {
            throw refused(id, overtaken);
        }
    }

    /** Asked beforehand, because the engine reports a message that nobody waits for as an error of its own. */
    private boolean canBeCancelled(DeploymentId id) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(Lifecycle.CANCEL_MESSAGE)
                        .processInstanceBusinessKey(id.value())
                        .count()
                > 0;
    }

    private Refusal refused(DeploymentId id, @Nullable Exception cause) {
        boolean ended = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.value())
                        .count()
                == 0;
        String message = ended
                ? "The deployment has ended."
                : "The deployment is changing its environment, or is just beginning; in the latter case try again in a moment.";
        return new Refusal(ErrorCode.CANNOT_CANCEL, message, id.value(), List.of(), cause);
    }
}
