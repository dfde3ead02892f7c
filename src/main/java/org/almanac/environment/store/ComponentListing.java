package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.almanac.environment.ComponentDependency;
import org.almanac.environment.InstalledComponent;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists components and dependencies. */
@Component
class ComponentListing {

    private static final String SYSTEM = "System";
    private static final String PAGE = """
            SELECT c.kind, c.component_key, c.name, c.parent_kind, c.parent_key,
                   (SELECT COUNT(*) FROM alm.layer n
                     WHERE n.environment_id = :environment AND n.component_id = c.id) AS layers,
                   (SELECT s.unique_name FROM alm.layer t JOIN alm.solution s ON s.id = t.solution_id
                     WHERE t.environment_id = :environment AND t.component_id = c.id
                     ORDER BY s.block DESC FETCH FIRST 1 ROW ONLY) AS top_solution
              FROM alm.component c
             WHERE EXISTS (SELECT 1 FROM alm.layer l
                            WHERE l.environment_id = :environment AND l.component_id = c.id)
               AND (CAST(:kind AS VARCHAR) IS NULL OR LOWER(c.kind) = :kind)
               AND (CAST(:name AS VARCHAR) IS NULL
                    OR POSITION(CAST(:name AS VARCHAR) IN LOWER(c.component_key)) > 0
                    OR POSITION(CAST(:name AS VARCHAR) IN LOWER(c.name)) > 0)
               AND (CAST(:afterKind AS VARCHAR) IS NULL OR c.kind > :afterKind
                    OR (c.kind = :afterKind AND c.component_key > :afterKey))
             ORDER BY c.kind, c.component_key
             FETCH FIRST :limit ROWS ONLY
            """;
    private static final String DEPENDENCIES = """
            SELECT s.unique_name, d.kind AS dependent_kind, d.component_key AS dependent_key,
                   r.kind AS required_kind, r.component_key AS required_key,
                   e.required_solution, e.required_version,
                   EXISTS (SELECT 1 FROM alm.layer l WHERE l.environment_id = s.environment_id
                            AND l.component_id = e.required_id) AS present
              FROM alm.dependency e
              JOIN alm.solution s ON s.id = e.solution_id
              JOIN alm.component d ON d.id = e.dependent_id
              JOIN alm.component r ON r.id = e.required_id
             WHERE s.environment_id = ?
             ORDER BY s.solution_key, d.kind, d.component_key, r.kind, r.component_key
            """;

    private final JdbcClient jdbc;

    ComponentListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InstalledComponent> page(
            int environmentId, @Nullable String kind, @Nullable String name, @Nullable String after, int limit) {
        int slash = after == null ? -1 : after.indexOf('/');
        return jdbc.sql(PAGE)
                .param("environment", environmentId)
                .param("kind", lower(kind))
                .param("name", lower(name))
                .param("afterKind", after == null || slash < 0 ? after : after.substring(0, slash))
                .param("afterKey", after == null || slash < 0 ? "" : after.substring(slash + 1))
                .param("limit", limit)
                .query((row, n) -> component(row))
                .list();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static InstalledComponent component(ResultSet row) throws SQLException {
        String parentKind = row.getString("parent_kind");
        return new InstalledComponent(
                ComponentRef.of(row.getString("kind"), row.getString("component_key")),
                row.getString("name"),
                parentKind == null ? null : ComponentRef.of(parentKind, row.getString("parent_key")),
                row.getString("top_solution"),
                row.getInt("layers"));
    }

    List<ComponentDependency> dependencies(EnvironmentRow environment) {
        return jdbc.sql(DEPENDENCIES)
                .param(environment.id())
                .query((row, n) -> dependency(row, environment))
                .list();
    }

    private static ComponentDependency dependency(ResultSet row, EnvironmentRow environment) throws SQLException {
        String solution = row.getString("required_solution");
        String version = row.getString("required_version");
        boolean provided = solution != null
                && (solution.equalsIgnoreCase(SYSTEM)
                        || environment
                                .environment()
                                .providesSolution(solution, version == null ? null : SolutionVersion.parse(version)));
        return new ComponentDependency(
                row.getString("unique_name"),
                ComponentRef.of(row.getString("dependent_kind"), row.getString("dependent_key")),
                ComponentRef.of(row.getString("required_kind"), row.getString("required_key")),
                solution,
                row.getBoolean("present") || provided);
    }
}
