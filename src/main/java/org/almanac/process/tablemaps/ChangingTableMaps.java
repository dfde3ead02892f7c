package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.MapGoal;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.process.lifecycle.PlannedProcess;
import org.almanac.target.TargetEnvironment;

/** A process that brings the table maps of an environment to a goal. */
abstract class ChangingTableMaps implements PlannedProcess {

    private static final int LONGEST_TEXT = 4000;

    private final PlanningMaps planning;
    private final MapNotes notes;
    private final DualWriteTimes times;

    ChangingTableMaps(PlanningMaps planning, MapNotes notes, DualWriteTimes times) {
        this.planning = planning;
        this.notes = notes;
        this.times = times;
    }

    /** What is asked for. */
    abstract MapsOrder order(DeploymentRun run);

    /** The planned goal as the process wants it. */
    MapGoal adjusted(DeploymentRun run, MapGoal goal) {
        return goal;
    }

    private PlanningMaps.Planned planned(TargetEnvironment target, DeploymentRun run) {
        return planning.plan(target, run, order(run), goal -> adjusted(run, goal));
    }

    @Override
    public ErrorCode refusal() {
        return ErrorCode.TABLE_MAPS_REFUSED;
    }

    @Override
    public Plan plan(TargetEnvironment target, DeploymentRun run) {
        PlanningMaps.Planned planned = planned(target, run);
        notes.maps(run.id(), planned.maps());
        return planned.plan();
    }

    /** States of maps are not part of the environment's hash, so everything is planned again. */
    @Override
    public boolean stillHolds(TargetEnvironment target, DeploymentRun run, Plan plan) {
        return planned(target, run).plan().planHash().equals(plan.planHash());
    }

    @Override
    public Map<String, Object> afterPlanning(DeploymentRun run) {
        List<MapsDocument.OpenQuestion> open = notes.maps(run.id()).questions();
        String text = open.stream()
                .map(question -> question.map() + ": " + question.reason())
                .collect(Collectors.joining("\n"));
        return Map.of(
                MapVariables.OPEN_QUESTIONS.name(),
                (long) open.size(),
                MapVariables.SYNC_QUESTIONS.name(),
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT),
                MapVariables.PAUSE_WARNING.name(),
                times.pauseWarning().toString());
    }
}
