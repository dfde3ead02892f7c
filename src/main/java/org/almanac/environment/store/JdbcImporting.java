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
import org.almanac.environment.planning.PlannedChange;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans on the locked environment, applies exactly that plan and reads back whether it came out as planned. */
@Component
class JdbcImporting implements Importing {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final ChangeApplication application;
    private final Publication publication;
    private final HistoryRows history;
    private final ImportPlanner planner;
    private final Clock clock;

    JdbcImporting(
            EnvironmentRows environments,
            StateReader states,
            ChangeApplication application,
            Publication publication,
            HistoryRows history,
            Contents contents,
            Clock clock) {
        this.environments = environments;
        this.states = states;
        this.application = application;
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
            @Nullable Sha256 expectedPlan,
            String operationKey,
            Progress progress) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        EnvironmentState before = states.read(row, StateQuery.of(solutionPackage));
        PlannedChange planned = planner.plan(new ImportAttempt(solutionPackage, options, before));
        Plan plan = planned.plan();
        progress.planned(plan);
        StateChange change = PlanCheck.effect(planned, expectedPlan);
        progress.at(Progress.CHECKED);
        application.apply(row, change, operationKey, "Import of " + plan.solution() + " " + plan.version(), progress);
        boolean overwrite = options.customizations() == Customizations.OVERWRITE;
        history.imported(row.id(), solutionPackage.manifest(), plan, overwrite, started, operationKey);
        return plan;
    }

    @Override
    @Transactional
    public int publishAll(EnvironmentName environment, String operationKey) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        StateChange change = publication.ofAll(row);
        application.apply(row, change, operationKey, "Publishing all customizations", Progress.SILENT);
        int drafts = change.layers().size();
        history.published(row.id(), drafts, started, operationKey);
        return drafts;
    }
}
