package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.almanac.environment.SolutionMember;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what solutions have: what they refer to, what comes with whole tables, what they have layers on. */
@Component
class MemberListing {

    private static final String AFTER = """
             WHERE (CAST(:afterKind AS VARCHAR) IS NULL OR kind > :afterKind
                    OR (kind = :afterKind AND component_key > :afterKey))
            """;
    private static final String GROUPED = """
             GROUP BY kind, component_key, name, parent_kind, parent_key
            """;
    private static final String ORDERED = """
             ORDER BY kind, component_key
             FETCH FIRST :limit ROWS ONLY
            """;
    private static final String OF_SOLUTION = """
            SELECT kind, component_key, name, parent_kind, parent_key, MIN(behavior) AS behavior FROM (
              SELECT c.kind, c.component_key, c.name, c.parent_kind, c.parent_key, m.behavior
                FROM alm.member m JOIN alm.component c ON c.id = m.component_id
               WHERE m.solution_id = :solution
              UNION ALL
              SELECT c.kind, c.component_key, c.name, c.parent_kind, c.parent_key, NULL
                FROM alm.layer l JOIN alm.component c ON c.id = l.component_id
               WHERE l.solution_id = :solution
              UNION ALL
              SELECT c.kind, c.component_key, c.name, c.parent_kind, c.parent_key, NULL
                FROM alm.member m
                JOIN alm.component t ON t.id = m.component_id
                JOIN alm.component c ON c.parent_key = t.component_key AND c.parent_kind = t.kind
               WHERE m.solution_id = :solution AND m.behavior = 0 AND t.kind = 'Entity'
                 AND EXISTS (SELECT 1 FROM alm.layer l
                              WHERE l.component_id = c.id AND l.environment_id = :environment)
            ) AS had
            """;
    private static final String OF_ENVIRONMENT = """
            SELECT kind, component_key, name, parent_kind, parent_key, CAST(NULL AS INTEGER) AS behavior
              FROM (SELECT * FROM alm.component c
                     WHERE EXISTS (SELECT 1 FROM alm.layer l
                                    WHERE l.component_id = c.id AND l.environment_id = :environment)) AS had
            """;

    private final JdbcClient jdbc;

    MemberListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SolutionMember> of(int environmentId, SolutionState solution, @Nullable String after, int limit) {
        return page(
                jdbc.sql(OF_SOLUTION + AFTER + GROUPED + ORDERED).param("solution", solution.id()),
                environmentId,
                after,
                limit);
    }

    /** Everything that the environment has, as the default solution holds it. */
    List<SolutionMember> all(int environmentId, @Nullable String after, int limit) {
        return page(jdbc.sql(OF_ENVIRONMENT + AFTER + ORDERED), environmentId, after, limit);
    }

    private static List<SolutionMember> page(
            JdbcClient.StatementSpec query, int environmentId, @Nullable String after, int limit) {
        int slash = after == null ? -1 : after.indexOf('/');
        return query.param("environment", environmentId)
                .param("afterKind", after == null || slash < 0 ? after : after.substring(0, slash))
                .param("afterKey", after == null || slash < 0 ? "" : after.substring(slash + 1))
                .param("limit", limit)
                .query((row, n) -> member(row))
                .list();
    }

    private static SolutionMember member(ResultSet row) throws SQLException {
        String parentKind = row.getString("parent_kind");
        int behavior = row.getInt("behavior");
        boolean root = !row.wasNull();
        return new SolutionMember(
                ComponentRef.of(row.getString("kind"), row.getString("component_key")),
                row.getString("name"),
                parentKind == null ? null : ComponentRef.of(parentKind, row.getString("parent_key")),
                root ? behavior : null);
    }
}
