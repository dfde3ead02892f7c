package org.almanac.process.tablemaps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.MapPhases;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;

/** Reads back whether versions, states and keys are as wanted; waits a while for what still moves. */
class VerifyMapsStep implements RunStep {

    private final String name;
    private final Targets targets;
    private final MapPhaseStep.MapsInView view;
    private final RunNotes notes;
    private final Clock clock;
    private final Duration within;

    VerifyMapsStep(
            String name, Targets targets, MapPhaseStep.MapsInView view, RunNotes notes, Clock clock, Duration within) {
        this.name = name;
        this.targets = targets;
        this.view = view;
        this.notes = notes;
        this.clock = clock;
        this.within = within;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        DualWriteTarget target = targets.of(run.request().environment()).dualWrite();
        List<ProblemDetailItem> differences = MapPhases.differences(view.goal(run), target.read());
        if (differences.isEmpty()) {
            return StepState.done("versions, states and keys were read back");
        }
        if (clock.instant().isBefore(since(run, prefix).plus(within))) {
            return StepState.running(differences.size() + " differences, the first: "
                    + differences.get(0).message());
        }
        return StepState.failed(
                ErrorCode.VERIFICATION_FAILED,
                differences.size() + " differences between the goal and the environment.",
                run.request().packageName(),
                differences);
    }

    private Instant since(DeploymentRun run, String prefix) {
        String note = "since-" + prefix.substring(prefix.indexOf('/') + 1);
        return notes.find(run.id(), note).map(Instant::parse).orElseGet(() -> {
            notes.keep(run.id(), note, clock.instant().toString());
            return clock.instant();
        });
    }
}
