package org.almanac.process.tablemaps;

import java.util.Set;
import java.util.function.Function;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhase;
import org.almanac.dualwrite.MapPhases;
import org.almanac.dualwrite.MapRound;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;

/** One phase of bringing table maps to the goal of a run, or back to its baseline. */
class MapPhaseStep implements RunStep {

    /** More than any phase needs without waiting: waves of a start one after the other. */
    private static final int MOST_ROUNDS = 500;

    private final String name;
    private final MapPhase phase;
    private final Targets targets;
    private final MapsInView view;

    MapPhaseStep(String name, MapPhase phase, Targets targets, MapsInView view) {
        this.name = name;
        this.phase = phase;
        this.targets = targets;
        this.view = view;
    }

    /** Where a run takes its maps. */
    @FunctionalInterface
    interface MapsInView {
        Way way(DeploymentRun run);
    }

    /**
     * @param touched maps that change, as the environment is now
     * @param cutOff whether requests of other steps may still be under way, because the run was cancelled among them
     */
    record Way(MapGoal goal, Function<DualWriteSnapshot, Set<MapPair>> touched, boolean cutOff) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        DualWriteTarget target = targets.of(run.request().environment()).dualWrite();
        Way way = view.way(run);
        String sent = way.cutOff() ? run.id().value() : run.id() + "/" + name;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            DualWriteSnapshot now = target.read();
            MapRound next =
                    MapPhases.next(phase, way.goal(), way.touched().apply(now), now, target.requests(sent), prefix);
            if (next instanceof MapRound.Submit submit) {
                target.submit(submit.requests());
            } else {
                return state(next);
            }
        }
        return StepState.running("goes on");
    }

    private StepState state(MapRound round) {
        if (round instanceof MapRound.Wait wait) {
            return StepState.running(wait.detail());
        }
        if (round instanceof MapRound.Failed failed) {
            return StepState.failed(ErrorCode.OPERATION_FAILED, failed.message(), name, failed.items());
        }
        return StepState.done(((MapRound.Done) round).detail());
    }
}
