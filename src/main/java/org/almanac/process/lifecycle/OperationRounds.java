package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The operation in work, as variables. Its round is committed by the step before the one that submits it, so that a step
 * which is repeated after a crash submits the same key again.
 */
final class OperationRounds {

    static final String PUBLISH = "publish";
    static final String PREVIEW = "preview";
    static final String EXPORT = "export";

    private static final long TRIES = 3;

    private OperationRounds() {}

    /** Prepares a new round. */
    static void next(VariableScope scope) {
        Lifecycle.ROUND.set(scope, Lifecycle.ROUND.find(scope).orElse(0L) + 1);
        Lifecycle.TRIES_LEFT.set(scope, TRIES);
    }

    static OperationKey begin(VariableScope scope, DeploymentRun run, String operation) {
        OperationKey key = new OperationKey(run.id() + "/" + operation + "/" + Lifecycle.ROUND.get(scope));
        Lifecycle.OPERATION.set(scope, operation);
        Lifecycle.OPERATION_KEY.set(scope, key.value());
        Lifecycle.POLLS.set(scope, 0L);
        return key;
    }

    static OperationKey current(VariableScope scope) {
        return new OperationKey(Lifecycle.OPERATION_KEY.get(scope));
    }

    /** Whether the operation is the planned one, which the environment can still refuse. */
    static boolean planned(VariableScope scope) {
        return !Lifecycle.OPERATION.get(scope).equals(PUBLISH);
    }

    /** Keeps what the environment has answered; a failure uses up a try, and the next try is a new round. */
    static void polled(VariableScope scope, OperationStatus status) {
        if (!status.state().ended()) {
            long polls = Lifecycle.POLLS.get(scope) + 1;
            Lifecycle.POLLS.set(scope, polls);
            Lifecycle.POLL_DELAY.set(scope, PollDelay.after(polls).toString());
            Lifecycle.OPERATION_STATE.set(scope, "running");
        } else if (status.state() == OperationState.SUCCEEDED) {
            Lifecycle.TRIES_LEFT.set(scope, TRIES);
            Lifecycle.OPERATION_STATE.set(scope, "succeeded");
        } else {
            Lifecycle.TRIES_LEFT.set(scope, Lifecycle.TRIES_LEFT.get(scope) - 1);
            Lifecycle.ROUND.set(scope, Lifecycle.ROUND.get(scope) + 1);
            Lifecycle.OPERATION_STATE.set(scope, "failed");
        }
    }
}
