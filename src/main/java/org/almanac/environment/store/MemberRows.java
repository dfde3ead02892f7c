package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of memberships. */
@Component
class MemberRows {

    private final JdbcTemplate jdbc;

    MemberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<Membership> of(long solutionId) {
        Set<Membership> result = new HashSet<>();
        jdbc.query(
                "SELECT c.kind, c.component_key, m.behavior FROM alm.member m JOIN alm.component c"
                        + " ON c.id = m.component_id WHERE m.solution_id = ?",
                row -> {
                    ComponentRef component = ComponentRef.of(row.getString(1), row.getString(2));
                    int behavior = row.getInt(3);
                    result.add(new Membership(component, row.wasNull() ? null : behavior));
                },
                solutionId);
        return result;
    }

    /** @param ids of solutions by their keys; of those that are gone there is none */
    void write(List<MemberChange> changes, Map<String, Long> ids) {
        List<Object[]> removed = new ArrayList<>();
        List<Object[]> added = new ArrayList<>();
        for (MemberChange change : changes) {
            Membership before = change.before();
            Membership after = change.after();
            Long solution = ids.get(change.solution());
            if (before != null && solution != null) {
                removed.add(new Object[] {solution, before.component().id()});
            }
            if (after != null) {
                added.add(new Object[] {solution, after.component().id(), after.behavior()});
            }
        }
        jdbc.batchUpdate("DELETE FROM alm.member WHERE solution_id = ? AND component_id = ?", removed);
        jdbc.batchUpdate("INSERT INTO alm.member (solution_id, component_id, behavior) VALUES (?, ?, ?)", added);
    }
}
