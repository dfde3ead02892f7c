package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of solutions. */
@Component
class SolutionRows {

    /** Of {@code alm.solution s}, in the order in which {@link #read} takes them. */
    static final String COLUMNS =
            "s.id, s.unique_name, s.display_name, s.version, s.managed, s.publisher, s.block, s.role,"
                    + " s.parent, s.manifest";

    private final JdbcClient jdbc;
    private final Clock clock;

    SolutionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All solutions of an environment by key, the unmanaged layer included. */
    Map<String, SolutionState> all(int environmentId) {
        Map<String, SolutionState> result = new HashMap<>();
        jdbc.sql("SELECT " + COLUMNS + " FROM alm.solution s WHERE s.environment_id = ?")
                .param(environmentId)
                .query(row -> {
                    SolutionState solution = read(row);
                    result.put(solution.key(), solution);
                });
        return result;
    }

    /** @param row that begins with {@link #COLUMNS} */
    static SolutionState read(ResultSet row) throws SQLException {
        return new SolutionState(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                SolutionVersion.parse(row.getString(4)),
                row.getBoolean(5),
                row.getString(6),
                row.getInt(7),
                SolutionRole.valueOf(row.getString(8)),
                row.getString(9),
                new Sha256(row.getString(10)));
    }

    void insert(int environmentId, SolutionState solution) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("INSERT INTO alm.solution (environment_id, solution_key, unique_name, display_name, version, managed,"
                        + " publisher, block, role, parent, manifest, installed_on, updated_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        environmentId,
                        solution.key(),
                        solution.uniqueName(),
                        solution.displayName(),
                        solution.version().text(),
                        solution.managed(),
                        solution.publisher(),
                        solution.block(),
                        solution.role().name(),
                        solution.parent(),
                        solution.manifest().hex(),
                        now,
                        now)
                .update();
    }

    void update(int environmentId, SolutionState solution) {
        int rows = jdbc.sql("UPDATE alm.solution SET unique_name = ?, display_name = ?, version = ?, managed = ?,"
                        + " publisher = ?, block = ?, role = ?, parent = ?, manifest = ?, updated_on = ?"
                        + " WHERE environment_id = ? AND solution_key = ?")
                .params(
                        solution.uniqueName(),
                        solution.displayName(),
                        solution.version().text(),
                        solution.managed(),
                        solution.publisher(),
                        solution.block(),
                        solution.role().name(),
                        solution.parent(),
                        solution.manifest().hex(),
                        OffsetDateTime.now(clock),
                        environmentId,
                        solution.key())
                .update();
        if (rows != 1) {
            throw new IllegalStateException(Objects.toString(solution.uniqueName()) + " is not in the table");
        }
    }

    /** A mirror has the dates of its environment. */
    void dated(int environmentId, MirroredSolution solution) {
        OffsetDateTime installed = solution.installedOn().atOffset(ZoneOffset.UTC);
        OffsetDateTime updated = solution.updatedOn().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "UPDATE alm.solution SET installed_on = ?, updated_on = ? WHERE environment_id = ? AND solution_key = ?"
                                + " AND (installed_on <> ? OR updated_on <> ?)")
                .params(
                        installed,
                        updated,
                        environmentId,
                        SolutionState.keyOf(solution.uniqueName()),
                        installed,
                        updated)
                .update();
    }

    void delete(int environmentId, SolutionState solution) {
        jdbc.sql("DELETE FROM alm.solution WHERE environment_id = ? AND solution_key = ?")
                .params(environmentId, solution.key())
                .update();
    }
}
