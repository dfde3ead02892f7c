package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds everything of a kind that an environment has. */
@Component
class KindReader {

    private final JdbcTemplate jdbc;
    private final StackReader stacks;

    KindReader(JdbcTemplate jdbc, StackReader stacks) {
        this.jdbc = jdbc;
        this.stacks = stacks;
    }

    Map<ComponentRef, StackState> of(int environmentId, String kind, Collection<SolutionState> solutions) {
        Set<ComponentRef> components = new HashSet<>();
        jdbc.query(
                "SELECT c.component_key FROM alm.component c WHERE c.kind = ? AND EXISTS (SELECT 1 FROM alm.layer l"
                        + " WHERE l.component_id = c.id AND l.environment_id = ?)",
                row -> {
                    components.add(ComponentRef.of(kind, row.getString(1)));
                },
                kind,
                environmentId);
        return stacks.read(environmentId, components, solutions);
    }
}
