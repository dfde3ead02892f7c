package org.almanac.environment.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateSum;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes drafts of the unmanaged layer effective (dataverse-semantics 1.5, 5.2). */
@Component
class Publication {

    private final JdbcClient jdbc;
    private final StateReader states;
    private final StateWriter writer;

    Publication(JdbcClient jdbc, StateReader states, StateWriter writer) {
        this.jdbc = jdbc;
        this.states = states;
        this.writer = writer;
    }

    /** How many components had drafts. */
    int publish(EnvironmentRow environment) {
        Map<ComponentRef, LayerState> drafts = drafts(environment.id());
        StateSum sum = environment.sum();
        for (Map.Entry<ComponentRef, LayerState> draft : drafts.entrySet()) {
            LayerState layer = draft.getValue();
            LayerState published = LayerState.published(layer.solution(), layer.current());
            sum = sum.minus(layer.entry(draft.getKey())).plus(published.entry(draft.getKey()));
        }
        int rows = jdbc.sql("UPDATE alm.layer SET published = draft, draft = NULL"
                        + " WHERE environment_id = ? AND draft IS NOT NULL")
                .param(environment.id())
                .update();
        if (rows != drafts.size()) {
            throw new IllegalStateException(rows + " layers were published, " + drafts.size() + " expected");
        }
        writer.sum(environment, sum, false);
        return rows;
    }

    private Map<ComponentRef, LayerState> drafts(int environmentId) {
        Map<Long, SolutionState> solutions = new HashMap<>();
        states.solutions(environmentId).values().forEach(solution -> solutions.put(solution.id(), solution));
        Map<ComponentRef, LayerState> result = new HashMap<>();
        jdbc.sql("SELECT c.kind, c.component_key, l.solution_id, l.published, l.draft FROM alm.layer l"
                        + " JOIN alm.component c ON c.id = l.component_id"
                        + " WHERE l.environment_id = ? AND l.draft IS NOT NULL")
                .param(environmentId)
                .query(row -> {
                    result.put(
                            ComponentRef.of(row.getString(1), row.getString(2)),
                            new LayerState(
                                    Objects.requireNonNull(solutions.get(row.getLong(3))),
                                    StackReader.hash(row.getBytes(4)),
                                    StackReader.hash(row.getBytes(5))));
                });
        return result;
    }
}
