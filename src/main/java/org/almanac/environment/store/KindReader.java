package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** @param kinds few, as kinds are */
    Map<ComponentRef, StackState> of(int environmentId, Set<String> kinds, Collection<SolutionState> solutions) {
        Set<ComponentRef> components = new HashSet<>();
        String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        List<Object> values = new ArrayList<>(kinds);
        values.add(environmentId);
        jdbc.query(
                "SELECT c.kind, c.component_key FROM alm.component c WHERE c.kind IN (" + places
                        + ") AND EXISTS (SELECT 1 FROM alm.layer l WHERE l.component_id = c.id"
                        + " AND l.environment_id = ?)",
                row -> {
                    components.add(ComponentRef.of(row.getString(1), row.getString(2)));
                },
                values.toArray());
        return stacks.read(environmentId, components, solutions);
    }

    /** Of those within certain components. */
    Map<ComponentRef, StackState> within(
            int environmentId, String kind, Collection<ComponentRef> parents, Collection<SolutionState> solutions) {
        Set<String> keys = new HashSet<>();
        parents.forEach(parent -> keys.add(parent.key()));
        Set<ComponentRef> components = new HashSet<>();
        for (List<String> some : Chunks.of(keys)) {
            String places = String.join(", ", Collections.nCopies(some.size(), "?"));
            List<Object> values = new ArrayList<>(some);
            values.add(kind);
            values.add(environmentId);
            jdbc.query(
                    "SELECT c.component_key, c.parent_kind, c.parent_key FROM alm.component c WHERE c.parent_key IN ("
                            + places + ") AND c.kind = ? AND EXISTS (SELECT 1 FROM alm.layer l"
                            + " WHERE l.component_id = c.id AND l.environment_id = ?)",
                    row -> {
                        if (parents.contains(ComponentRef.of(row.getString(2), row.getString(3)))) {
                            components.add(ComponentRef.of(kind, row.getString(1)));
                        }
                    },
                    values.toArray());
        }
        return stacks.read(environmentId, components, solutions);
    }

    /** Unique names of the solutions that refer to each component of a kind. */
    Map<ComponentRef, List<String>> referring(int environmentId, String kind) {
        Map<ComponentRef, List<String>> result = new TreeMap<>();
        jdbc.query(
                "SELECT c.component_key, s.unique_name FROM alm.member m JOIN alm.solution s ON s.id = m.solution_id"
                        + " JOIN alm.component c ON c.id = m.component_id WHERE s.environment_id = ? AND c.kind = ?"
                        + " ORDER BY s.solution_key",
                row -> {
                    result.computeIfAbsent(ComponentRef.of(kind, row.getString(1)), component -> new ArrayList<>())
                            .add(row.getString(2));
                },
                environmentId,
                kind);
        return result;
    }
}
