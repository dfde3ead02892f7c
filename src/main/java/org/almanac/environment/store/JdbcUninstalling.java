package org.almanac.environment.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.environment.Uninstalling;
import org.almanac.environment.planning.PlannedChange;
import org.almanac.environment.planning.UninstallPlanner;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcUninstalling implements Uninstalling {

    /** Planning on the locked environment, as a part of the whole. */
    private static final double PLANNING = 20;

    private final EnvironmentRows environments;
    private final StateReader states;
    private final ChangeApplication application;
    private final HistoryRows history;
    private final UninstallPlanner planner;
    private final Clock clock;

    JdbcUninstalling(
            EnvironmentRows environments,
            StateReader states,
            ChangeApplication application,
            HistoryRows history,
            Contents contents,
            Clock clock) {
        this.environments = environments;
        this.states = states;
        this.application = application;
        this.history = history;
        this.planner = new UninstallPlanner(contents);
        this.clock = clock;
    }

    /** A snapshot without a lock, as for imports. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Plan plan(EnvironmentName environment, String solution) {
        return planned(environments.get(environment), solution).plan();
    }

    private PlannedChange planned(EnvironmentRow row, String solution) {
        return planner.plan(states.read(row, StateQuery.ofFamily(solution)), solution);
    }

    @Override
    @Transactional
    public Plan apply(
            EnvironmentName environment, String solution, Sha256 expectedPlan, String operationKey, Progress progress) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        PlannedChange planned = planned(row, solution);
        progress.planned(planned.plan());
        StateChange change = PlanCheck.effect(planned, expectedPlan, ErrorCode.UNINSTALL_REFUSED);
        progress.at(PLANNING);
        apply(row, planned.plan(), change, operationKey, started, progress);
        return planned.plan();
    }

    @Override
    @Transactional
    public Plan uninstall(EnvironmentName environment, String solution, String operationKey) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        PlannedChange planned = planned(row, solution);
        planned.effect()
                .ifPresent(change -> apply(row, planned.plan(), change, operationKey, started, Progress.SILENT));
        return planned.plan();
    }

    private void apply(
            EnvironmentRow row,
            Plan plan,
            StateChange change,
            String operationKey,
            Instant started,
            Progress progress) {
        String label = "Uninstallation of " + plan.solution() + " " + plan.version();
        application.apply(
                row, change, operationKey, label, percent -> progress.at(PLANNING + percent * (100 - PLANNING) / 100));
        history.uninstalled(row.id(), plan, solutionOf(change, plan), started, operationKey);
    }

    private static SolutionState solutionOf(StateChange change, Plan plan) {
        return change.solutions().stream()
                .map(Replaced::before)
                .filter(Objects::nonNull)
                .filter(solution -> solution.key().equals(SolutionState.keyOf(plan.solution())))
                .findFirst()
                .orElseThrow();
    }
}
