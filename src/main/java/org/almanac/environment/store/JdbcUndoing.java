package org.almanac.environment.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Plan;
import org.almanac.environment.Progress;
import org.almanac.environment.Undoing;
import org.almanac.environment.planning.PlannedChange;
import org.almanac.environment.planning.UndoPlanner;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.store.Journal.Entry;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes back that are kept in the journal. */
@Component
class JdbcUndoing implements Undoing {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final Journal journal;
    private final ChangeApplication application;
    private final HistoryRows history;
    private final UndoPlanner planner;
    private final Clock clock;

    JdbcUndoing(
            EnvironmentRows environments,
            StateReader states,
            Journal journal,
            ChangeApplication application,
            HistoryRows history,
            Contents contents,
            Clock clock) {
        this.environments = environments;
        this.states = states;
        this.journal = journal;
        this.application = application;
        this.history = history;
        this.planner = new UndoPlanner(contents);
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Plan plan(EnvironmentName environment, Undone undone) {
        EnvironmentRow row = environments.get(environment);
        return planned(row, undone, standing(row, undone)).plan();
    }

    @Override
    @Transactional
    public Plan apply(
            EnvironmentName environment, Undone undone, Sha256 expectedPlan, String operationKey, Progress progress) {
        Instant started = clock.instant();
        EnvironmentRow row = environments.lock(environment);
        Standing standing = standing(row, undone);
        PlannedChange planned = planned(row, undone, standing);
        progress.planned(planned.plan());
        StateChange change = PlanCheck.effect(planned, expectedPlan, ErrorCode.CANNOT_UNDO);
        application.apply(row, change, operationKey, "Undoing " + undone.solution() + " " + undone.version(), progress);
        journal.undone(row.id(), standing.own(), operationKey);
        history.undone(row.id(), planned.plan(), started, operationKey);
        return planned.plan();
    }

    /**
     * What is left of a run.
     *
     * @param own its changes, newest first
     * @param later changes of others that came after its first one, newest first
     */
    private record Standing(List<Entry> own, List<Entry> later) {}

    private Standing standing(EnvironmentRow row, Undone undone) {
        String prefix = undone.run() + "/";
        List<Entry> own = new ArrayList<>();
        List<Entry> later = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Entry entry : journal.standing(row.id())) {
            if (entry.operationKey().startsWith(prefix)) {
                own.add(entry);
                later.addAll(others);
                others.clear();
            } else {
                others.add(entry);
            }
        }
        return new Standing(own, later);
    }

    private PlannedChange planned(EnvironmentRow row, Undone undone, Standing standing) {
        List<StateChange> back = new ArrayList<>();
        if (standing.later().isEmpty()) {
            standing.own().forEach(entry -> back.add(journal.change(entry).inverse()));
        }
        StateChange change = StateChange.allOf(back);
        Set<ComponentRef> components = new HashSet<>();
        change.layers().forEach(layer -> components.add(layer.component()));
        EnvironmentState state = states.read(row, StateQuery.of(components));
        if (standing.own().isEmpty()) {
            return planner.refused(
                    state,
                    undone,
                    ErrorCode.NOTHING_TO_UNDO,
                    "The deployment has changed nothing in the environment, or was undone before.");
        }
        if (!standing.later().isEmpty()) {
            return planner.refused(state, undone, ErrorCode.CANNOT_UNDO, laterChanges(standing.later()));
        }
        return planner.plan(state, undone, change);
    }

    private static String laterChanges(List<Entry> later) {
        Entry newest = later.get(0);
        String rest = later.size() == 1 ? "" : " and " + (later.size() - 1) + " more";
        return "Later changes stand on it: " + newest.label() + " at " + newest.appliedOn() + rest
                + ". Undo these first, newest first.";
    }
}
