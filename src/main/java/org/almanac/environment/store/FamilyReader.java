package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds all components that solutions have layers on, and all parts of their tables, with their identities. */
@Component
class FamilyReader {

    private static final String TABLE = "Entity";

    private final NamedParameterJdbcTemplate jdbc;

    FamilyReader(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    Map<ComponentRef, ComponentIdentity> components(int environmentId, Collection<SolutionState> solutions) {
        Map<ComponentRef, ComponentIdentity> result = new HashMap<>();
        for (SolutionState solution : solutions) {
            jdbc.query(
                    "SELECT c.kind, c.component_key, c.name, c.parent_kind, c.parent_key FROM alm.layer l"
                            + " JOIN alm.component c ON c.id = l.component_id WHERE l.solution_id = :solution",
                    Map.of("solution", solution.id()),
                    row -> {
                        put(result, row);
                    });
        }
        parts(environmentId, result);
        return result;
    }

    /** Adds all parts of the tables among the components. */
    void parts(int environmentId, Map<ComponentRef, ComponentIdentity> found) {
        Set<String> tables = new HashSet<>();
        for (ComponentRef component : found.keySet()) {
            if (component.kind().name().equals(TABLE)) {
                tables.add(component.key());
            }
        }
        for (List<String> chunk : Chunks.of(tables)) {
            jdbc.query(
                    "SELECT DISTINCT c.kind, c.component_key, c.name, c.parent_kind, c.parent_key FROM alm.component c"
                            + " JOIN alm.layer l ON l.component_id = c.id WHERE c.parent_key IN (:tables)"
                            + " AND c.parent_kind = '" + TABLE + "' AND l.environment_id = :environment",
                    Map.of("tables", chunk, "environment", environmentId),
                    row -> {
                        put(found, row);
                    });
        }
    }

    /** Names and parents of components that are known by their refs only. */
    Map<ComponentRef, ComponentIdentity> identities(Collection<ComponentRef> components) {
        Map<ComponentRef, ComponentIdentity> result = new HashMap<>();
        for (List<UUID> chunk :
                Chunks.of(components.stream().map(ComponentRef::id).toList())) {
            jdbc.query(
                    "SELECT kind, component_key, name, parent_kind, parent_key FROM alm.component WHERE id IN (:ids)",
                    Map.of("ids", chunk),
                    row -> {
                        put(result, row);
                    });
        }
        return result;
    }

    private static void put(Map<ComponentRef, ComponentIdentity> found, ResultSet row) throws SQLException {
        String parentKind = row.getString(4);
        String parentKey = row.getString(5);
        found.put(
                ComponentRef.of(row.getString(1), row.getString(2)),
                new ComponentIdentity(
                        row.getString(3),
                        parentKind == null || parentKey == null ? null : ComponentRef.of(parentKind, parentKey)));
    }
}
