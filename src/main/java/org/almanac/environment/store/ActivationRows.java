package org.almanac.environment.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.environment.state.StateChange.ActivationChange;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of processes and plug-in steps that are switched on; what is off has no row. */
@Component
class ActivationRows {

    private final JdbcTemplate jdbc;

    ActivationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are switched on in an environment. */
    Set<ComponentRef> all(int environmentId) {
        Set<ComponentRef> result = new HashSet<>();
        jdbc.query(
                "SELECT c.kind, c.component_key FROM alm.activation a JOIN alm.component c ON c.id = a.component_id"
                        + " WHERE a.environment_id = ?",
                row -> {
                    result.add(ComponentRef.of(row.getString(1), row.getString(2)));
                },
                environmentId);
        return result;
    }

    void write(int environmentId, List<ActivationChange> changes) {
        jdbc.batchUpdate(
                "DELETE FROM alm.activation WHERE environment_id = ? AND component_id = ?",
                changes.stream()
                        .filter(ActivationChange::before)
                        .map(change -> key(environmentId, change))
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO alm.activation (environment_id, component_id) VALUES (?, ?)",
                changes.stream()
                        .filter(ActivationChange::after)
                        .map(change -> key(environmentId, change))
                        .toList());
    }

    private static Object[] key(int environmentId, ActivationChange change) {
        return new Object[] {environmentId, change.component().id()};
    }
}
