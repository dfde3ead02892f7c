package org.almanac.process.operation;

import java.util.Optional;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;

/** An operation that is always to be carried out and is over when it has succeeded. */
public class SimpleOperationStep extends OperationStep {

    private final String name;
    private final Submission submission;

    public SimpleOperationStep(
            String name, Targets targets, RunNotes notes, DeploymentRecords records, Submission submission) {
        super(targets, notes, records);
        this.name = name;
        this.submission = submission;
    }

    /** Asks for the operation. */
    @FunctionalInterface
    public interface Submission {
        void submit(DeploymentRun run, TargetEnvironment target, OperationKey key);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Optional<String> nothingToDo(DeploymentRun run, TargetEnvironment target) {
        return Optional.empty();
    }

    @Override
    protected void submit(DeploymentRun run, TargetEnvironment target, OperationKey key) {
        submission.submit(run, target, key);
    }

    @Override
    protected StepState verified(DeploymentRun run, TargetEnvironment target) {
        return StepState.done(name + " succeeded");
    }
}
