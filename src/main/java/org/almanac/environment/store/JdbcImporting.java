package org.almanac.environment.store;

import java.time.Clock;
import java.time.Instant;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.ImportPlanner;
import org.almanac.environment.planning.PlannedImport;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans on the locked environment, applies exactly that plan and reads back whether it came out as planned. */
@Component
class JdbcImporting implements Importing {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final StateWriter writer;
    private final ReadBack readBack;
    private final Publication publication;
    private final HistoryRows history;
    private final ImportPlanner planner;
    private final Clock clock;

    JdbcImporting(
            EnvironmentRows environments,
            StateReader states,
            StateWriter writer,
            ReadBack readBack,
            Publication publication,
            HistoryRows history,
            Contents contents,
            Clock clock) {
        this.environments = environments;
        this.states = states;
        this.writer = writer;
        this.readBack = readBack;
        this.publication = publication;
        this.history = history;
        this.planner = new ImportPlanner(contents);
        this.clock = clock;
    }

    @Override
    @Transactional
    public Plan apply(
            EnvironmentName environment,
            StagedPackage solutionPackage,
            ImportOptions options,
            Sha256 expectedPlan,
            String operationKey,
            Progress progress) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        EnvironmentState before = states.read(row, solutionPackage);
        PlannedImport planned = planner.plan(new ImportAttempt(solutionPackage, options, before));
        progress.planned(planned.plan());
        StateChange change = checked(planned, expectedPlan);
        progress.at(Progress.CHECKED);
        writer.write(row, change, solutionPackage.manifest(), progress);
        progress.at(Progress.WRITTEN);
        StateSum sum = asPlanned(readBack.sum(row, before, change), planned.plan());
        writer.sum(row, sum, change.before() == null);
        boolean overwrite = options.customizations() == Customizations.OVERWRITE;
        history.imported(row.id(), solutionPackage.manifest(), planned.plan(), overwrite, started, operationKey);
        progress.at(100);
        return planned.plan();
    }

    private static StateChange checked(PlannedImport planned, Sha256 expectedPlan) {
        if (!planned.plan().planHash().equals(expectedPlan)) {
            throw new Refusal(
                    ErrorCode.PLAN_STALE,
                    "The environment has changed since the plan was made.",
                    planned.plan().solution());
        }
        return planned.effect()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.IMPORT_REFUSED,
                        planned.plan().refusals().get(0).message(),
                        planned.plan().solution()));
    }

    private static StateSum asPlanned(StateSum sum, Plan plan) {
        if (!sum.hash().equals(plan.stateHashAfter())) {
            throw new PermanentFailure(
                    ErrorCode.PLAN_NOT_MET,
                    "The environment's state is not the planned one; the import was rolled back.",
                    plan.solution());
        }
        return sum;
    }

    @Override
    @Transactional
    public int publishAll(EnvironmentName environment, String operationKey) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        int drafts = publication.publish(row);
        history.published(row.id(), drafts, started, operationKey);
        return drafts;
    }
}
