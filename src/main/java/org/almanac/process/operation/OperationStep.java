package org.almanac.process.operation;

import java.util.Optional;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationStatus;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;

/** A step that is one operation on the environment: submitted once under its key, then polled. */
public abstract class OperationStep implements RunStep {

    private static final int TRIES = 3;

    private final Targets targets;
    private final RunNotes notes;
    private final DeploymentRecords records;

    protected OperationStep(Targets targets, RunNotes notes, DeploymentRecords records) {
        this.targets = targets;
        this.notes = notes;
        this.records = records;
    }

    @Override
    public int tries() {
        return TRIES;
    }

    /** Whether there is anything to do; the answer must stay the same once the operation was submitted. */
    protected abstract Optional<String> nothingToDo(DeploymentRun run, TargetEnvironment target);

    /** @throws Refusal if the environment would not take it; nothing has changed then */
    protected abstract void submit(DeploymentRun run, TargetEnvironment target, OperationKey key);

    /** Reads back what the operation came to. */
    protected abstract StepState verified(DeploymentRun run, TargetEnvironment target);

    /** The key of a try; operations whose changes are not to be undone with the run's have keys that do not begin with its id. */
    protected OperationKey key(String prefix) {
        return new OperationKey(prefix);
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        TargetEnvironment target = targets.of(run.request().environment());
        OperationKey key = key(prefix);
        Optional<OperationStatus> known = status(target, key);
        if (known.isEmpty()) {
            Optional<String> nothing = nothingToDo(run, target);
            if (nothing.isPresent()) {
                return StepState.done(nothing.get());
            }
            notes.submitting(run.id(), key);
            submit(run, target, key);
            return StepState.running("submitted as " + key);
        }
        return state(run, target, known.get());
    }

    /** What is not known was not submitted yet, or its transaction did not last. */
    public static Optional<OperationStatus> status(TargetEnvironment target, OperationKey key) {
        try {
            return Optional.of(target.poll(key));
        } catch (BadInput e) {
            if (e.code() == ErrorCode.UNKNOWN_OPERATION) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private StepState state(DeploymentRun run, TargetEnvironment target, OperationStatus status) {
        records.progress(run.id(), status.progress());
        String message = status.message() == null ? "The environment gives no reason." : status.message();
        return switch (status.state()) {
            case WAITING, RUNNING -> StepState.running(Math.round(status.progress()) + " %");
            case SUCCEEDED -> verified(run, target);
            case REFUSED ->
                throw new Refusal(
                        status.code() == null ? ErrorCode.IMPORT_REFUSED : status.code(),
                        message,
                        status.key().value(),
                        status.items(),
                        null);
            case FAILED ->
                StepState.failed(
                        ErrorCode.OPERATION_FAILED, message, status.key().value(), status.items());
        };
    }
}
