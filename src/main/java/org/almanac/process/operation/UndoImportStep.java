package org.almanac.process.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.environment.Plan;
import org.almanac.environment.Undoing.Undone;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;

/** Takes back what the run has imported; nothing, if it has imported nothing. */
public class UndoImportStep extends OperationStep {

    private final String name;
    private final Targets targets;
    private final RunNotes notes;
    private final Predicate<DeploymentRun> stays;

    /** @param stays whether what was imported stays nevertheless */
    public UndoImportStep(
            String name, Targets targets, RunNotes notes, DeploymentRecords records, Predicate<DeploymentRun> stays) {
        super(targets, notes, records);
        this.name = name;
        this.targets = targets;
        this.notes = notes;
        this.stays = stays;
    }

    @Override
    public String name() {
        return name;
    }

    /** Its own changes are not changes of the run, which would be undone with them. */
    @Override
    protected OperationKey key(String prefix) {
        return new OperationKey("revert-" + prefix);
    }

    /** An import that was submitted before the run was cancelled has to end first. */
    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        for (OperationStatus status : imports(run)) {
            if (!status.state().ended()) {
                return StepState.running("waits for the end of " + status.key());
            }
        }
        return super.advance(run, prefix);
    }

    private List<OperationStatus> imports(DeploymentRun run) {
        TargetEnvironment target = targets.of(run.request().environment());
        return notes.operations(run.id()).stream()
                .filter(key -> key.value().startsWith(run.id() + "/"))
                .flatMap(key -> status(target, key).stream())
                .toList();
    }

    @Override
    protected Optional<String> nothingToDo(DeploymentRun run, TargetEnvironment target) {
        boolean changed = changed(run);
        if (!changed || stays.test(run)) {
            return Optional.of(changed ? "what was imported stays" : "nothing was imported");
        }
        boolean nothing = target.planUndo(undone(run)).refusals().stream()
                .anyMatch(refusal -> refusal.code().equals(ErrorCode.NOTHING_TO_UNDO.code()));
        return nothing ? Optional.of("the run has changed nothing") : Optional.empty();
    }

    /** Whether there may be anything to take back. */
    protected boolean changed(DeploymentRun run) {
        return imports(run).stream().anyMatch(status -> status.state() == OperationState.SUCCEEDED);
    }

    private static Undone undone(DeploymentRun run) {
        return new Undone(
                run.id().value(), run.request().packageName(), run.request().packageVersion());
    }

    @Override
    protected void submit(DeploymentRun run, TargetEnvironment target, OperationKey key) {
        Plan plan = target.planUndo(undone(run));
        if (!plan.accepted()) {
            throw new PermanentFailure(
                    ErrorCode.CANNOT_UNDO, plan.refusals().get(0).message(), plan.solution(), List.of(), null);
        }
        target.submitUndo(key, undone(run), plan.hashOfOperation());
    }

    @Override
    protected StepState verified(DeploymentRun run, TargetEnvironment target) {
        return StepState.done("the import was taken back");
    }
}
