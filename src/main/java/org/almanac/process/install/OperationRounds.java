package org.almanac.process.install;

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

    static final String IMPORT = "import";
    static final String PUBLISH = "publish";

    private static final long TRIES = 3;

    private OperationRounds() {}

    /** Prepares a new round. */
    static void next(VariableScope scope) {
        InstallSolution.ROUND.set(scope, InstallSolution.ROUND.find(scope).orElse(0L) + 1);
        InstallSolution.TRIES_LEFT.set(scope, TRIES);
    }

    static OperationKey begin(VariableScope scope, DeploymentRun run, String operation) {
        OperationKey key = new OperationKey(run.id() + "/" + operation + "/" + InstallSolution.ROUND.get(scope));
        InstallSolution.OPERATION.set(scope, operation);
        InstallSolution.OPERATION_KEY.set(scope, key.value());
        InstallSolution.POLLS.set(scope, 0L);
        return key;
    }

    static OperationKey current(VariableScope scope) {
        return new OperationKey(InstallSolution.OPERATION_KEY.get(scope));
    }

    static boolean importing(VariableScope scope) {
        return InstallSolution.OPERATION.get(scope).equals(IMPORT);
    }

    /** Keeps what the environment has answered; a failure uses up a try, and the next try is a new round. */
    static void polled(VariableScope scope, OperationStatus status) {
        if (!status.state().ended()) {
            long polls = InstallSolution.POLLS.get(scope) + 1;
            InstallSolution.POLLS.set(scope, polls);
            InstallSolution.POLL_DELAY.set(scope, PollDelay.after(polls).toString());
            InstallSolution.OPERATION_STATE.set(scope, "running");
        } else if (status.state() == OperationState.SUCCEEDED) {
            InstallSolution.TRIES_LEFT.set(scope, TRIES);
            InstallSolution.OPERATION_STATE.set(scope, "succeeded");
        } else {
            InstallSolution.TRIES_LEFT.set(scope, InstallSolution.TRIES_LEFT.get(scope) - 1);
            InstallSolution.ROUND.set(scope, InstallSolution.ROUND.get(scope) + 1);
            InstallSolution.OPERATION_STATE.set(scope, "failed");
        }
    }
}
