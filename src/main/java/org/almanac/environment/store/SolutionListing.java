package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.InstalledSolution.InstalledPatch;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists installed solutions with their publishers and patches. */
@Component
class SolutionListing {

    private static final String SELECT = "SELECT s.unique_name, s.display_name, s.version, s.managed, s.installed_on,"
            + " s.updated_on, s.role, s.parent, p.unique_name AS publisher, p.display_name AS publisher_display,"
            + " p.prefix, p.option_value_prefix FROM alm.solution s JOIN alm.publisher p"
            + " ON p.environment_id = s.environment_id AND p.publisher_key = LOWER(s.publisher)"
            + " WHERE s.environment_id = ? AND s.block < " + SolutionState.ACTIVE_BLOCK + " ORDER BY s.solution_key";

    private final JdbcClient jdbc;

    SolutionListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            InstalledSolution solution,
            SolutionRole role,
            @Nullable String parent) {

        boolean patchOf(InstalledSolution other) {
            return role == SolutionRole.PATCH && other.uniqueName().equalsIgnoreCase(parent);
        }
    }

    /** All but patches, which stand with their parents. */
    List<InstalledSolution> all(int environmentId) {
        List<Row> rows = rows(environmentId);
        Map<String, List<Row>> patches = rows.stream()
                .filter(row -> row.role() == SolutionRole.PATCH && row.parent() != null)
                .collect(Collectors.groupingBy(row -> SolutionState.keyOf(String.valueOf(row.parent()))));
        return rows.stream()
                .filter(row -> row.role() != SolutionRole.PATCH)
                .map(row -> withPatches(
                        row.solution(),
                        patches.getOrDefault(SolutionState.keyOf(row.solution().uniqueName()), List.of())))
                .toList();
    }

    /** Any one, also a patch or a staged upgrade. */
    Optional<InstalledSolution> one(int environmentId, String solutionKey) {
        List<Row> rows = rows(environmentId);
        return rows.stream()
                .map(Row::solution)
                .filter(solution -> SolutionState.keyOf(solution.uniqueName()).equals(solutionKey))
                .findFirst()
                .map(solution -> withPatches(
                        solution,
                        rows.stream().filter(row -> row.patchOf(solution)).toList()));
    }

    private List<Row> rows(int environmentId) {
        return jdbc.sql(SELECT)
                .param(environmentId)
                .query((row, n) ->
                        new Row(read(row), SolutionRole.valueOf(row.getString("role")), row.getString("parent")))
                .list();
    }

    private static InstalledSolution withPatches(InstalledSolution solution, List<Row> patches) {
        return new InstalledSolution(
                solution.uniqueName(),
                solution.displayName(),
                solution.version(),
                solution.managed(),
                solution.publisher(),
                solution.installedOn(),
                solution.updatedOn(),
                patches.stream()
                        .map(Row::solution)
                        .sorted(Comparator.comparing(InstalledSolution::version))
                        .map(patch -> new InstalledPatch(patch.uniqueName(), patch.version(), patch.installedOn()))
                        .toList());
    }

    private static InstalledSolution read(ResultSet row) throws SQLException {
        return new InstalledSolution(
                row.getString("unique_name"),
                row.getString("display_name"),
                SolutionVersion.parse(row.getString("version")),
                row.getBoolean("managed"),
                new Publisher(
                        row.getString("publisher"),
                        row.getString("publisher_display"),
                        row.getString("prefix"),
                        row.getInt("option_value_prefix")),
                row.getObject("installed_on", OffsetDateTime.class).toInstant(),
                row.getObject("updated_on", OffsetDateTime.class).toInstant(),
                List.of());
    }
}
