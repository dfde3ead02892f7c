package org.almanac.environment.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes drafts of the unmanaged layer effective (dataverse-semantics 1.5, 5.2). */
@Component
class Publication {

    private final JdbcClient jdbc;
    private final SolutionRows solutions;

    Publication(JdbcClient jdbc, SolutionRows solutions) {
        this.jdbc = jdbc;
        this.solutions = solutions;
    }

    /** The change that publishes all drafts. */
    StateChange ofAll(EnvironmentRow environment) {
        Map<Long, String> keys = new HashMap<>();
        for (SolutionState solution : solutions.all(environment.id()).values()) {
            keys.put(solution.id(), solution.key());
        }
        StateChange.Draft change = StateChange.draft();
        jdbc.sql("SELECT c.kind, c.component_key, c.name, l.solution_id, l.published, l.draft FROM alm.layer l"
                        + " JOIN alm.component c ON c.id = l.component_id"
                        + " WHERE l.environment_id = ? AND l.draft IS NOT NULL")
                .param(environment.id())
                .query(row -> {
                    LayerContent draft =
                            new LayerContent(StackReader.hash(row.getBytes(5)), StackReader.hash(row.getBytes(6)));
                    change.layer(new LayerChange(
                            ComponentRef.of(row.getString(1), row.getString(2)),
                            row.getString(3),
                            null,
                            Objects.requireNonNull(keys.get(row.getLong(4))),
                            draft,
                            LayerContent.published(draft.current())));
                });
        return change.change();
    }
}
