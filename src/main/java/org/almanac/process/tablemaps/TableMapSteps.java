package org.almanac.process.tablemaps;

import java.time.Clock;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPhase;
import org.almanac.dualwrite.MapPhases;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.operation.CheckStep;
import org.almanac.process.operation.Patience;
import org.almanac.process.operation.RunNotes;
import org.almanac.process.operation.UndoImportStep;
import org.almanac.target.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the processes that change table maps, by the names that their models use. */
@Configuration(proxyBeanMethods = false)
class TableMapSteps {

    private final Targets targets;
    private final GoalView goal;
    private final BaselineView baseline;

    TableMapSteps(Targets targets, GoalView goal, BaselineView baseline) {
        this.targets = targets;
        this.goal = goal;
        this.baseline = baseline;
    }

    private RunStep forth(String name, MapPhase phase) {
        return new MapPhaseStep(name, phase, targets, goal);
    }

    private RunStep back(String name, MapPhase phase) {
        return new MapPhaseStep(name, phase, targets, baseline);
    }

    @Bean
    RunStep stopMaps() {
        return forth("stop-maps", MapPhase.STOP);
    }

    @Bean
    RunStep pauseMaps() {
        return forth("pause-maps", MapPhase.PAUSE);
    }

    @Bean
    RunStep applySolution() {
        return forth("apply-solution", MapPhase.APPLY);
    }

    @Bean
    RunStep initializeMaps() {
        return forth("initialize-maps", MapPhase.INITIALIZE);
    }

    @Bean
    RunStep chooseVersions() {
        return forth("choose-versions", MapPhase.CHOOSE);
    }

    @Bean
    RunStep setKeys() {
        return forth("set-keys", MapPhase.KEYS);
    }

    @Bean
    RunStep refreshTables() {
        return forth("refresh-tables", MapPhase.REFRESH);
    }

    @Bean
    RunStep startMaps() {
        return forth("start-maps", MapPhase.START);
    }

    @Bean
    RunStep resumeMaps() {
        return forth("resume-maps", MapPhase.RESUME);
    }

    @Bean
    RunStep haltMaps() {
        return back("halt-maps", MapPhase.STOP);
    }

    @Bean
    RunStep chooseVersionsBack() {
        return back("choose-versions-back", MapPhase.CHOOSE);
    }

    @Bean
    RunStep setKeysBack() {
        return back("set-keys-back", MapPhase.KEYS);
    }

    @Bean
    RunStep refreshTablesBack() {
        return back("refresh-tables-back", MapPhase.REFRESH);
    }

    @Bean
    RunStep startMapsBack() {
        return back("start-maps-back", MapPhase.START);
    }

    @Bean
    RunStep resumeMapsBack() {
        return back("resume-maps-back", MapPhase.RESUME);
    }

    @Bean
    RunStep verifyMaps(RunNotes notes, Clock clock, DualWriteTimes times, DefaultMaps maps) {
        return new CheckStep(
                "verify-maps",
                new Patience(notes, clock, times.verifyWithin()),
                run -> maps.differences(run, goal.way(run).goal(), now(run)));
    }

    @Bean
    RunStep verifyMapsBack(RunNotes notes, Clock clock, DualWriteTimes times) {
        return new CheckStep(
                "verify-maps-back",
                new Patience(notes, clock, times.verifyWithin()),
                run -> MapPhases.differences(baseline.way(run).goal(), now(run)));
    }

    private DualWriteSnapshot now(DeploymentRun run) {
        return targets.of(run.request().environment()).dualWrite().read();
    }

    @Bean
    RunStep undoImportUnlessUpgraded(RunNotes notes, DeploymentRecords records) {
        return new UndoImportStep(
                "undo-import-unless-upgraded",
                targets,
                notes,
                records,
                run -> targets.of(run.request().environment())
                        .dualWrite()
                        .read()
                        .solutionAware());
    }
}
