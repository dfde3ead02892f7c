package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists installed solutions with their publishers. */
@Component
class SolutionListing {

    private static final String SELECT = "SELECT s.unique_name, s.display_name, s.version, s.managed, s.installed_on,"
            + " s.updated_on, p.unique_name AS publisher, p.display_name AS publisher_display, p.prefix,"
            + " p.option_value_prefix FROM alm.solution s JOIN alm.publisher p"
            + " ON p.environment_id = s.environment_id AND p.publisher_key = LOWER(s.publisher)"
            + " WHERE s.environment_id = ? AND s.block < " + SolutionState.ACTIVE_BLOCK;

    private final JdbcClient jdbc;

    SolutionListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InstalledSolution> all(int environmentId) {
        return jdbc.sql(SELECT + " ORDER BY s.solution_key")
                .param(environmentId)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<InstalledSolution> one(int environmentId, String solutionKey) {
        return jdbc.sql(SELECT + " AND s.solution_key = ?")
                .params(environmentId, solutionKey)
                .query((row, n) -> read(row))
                .optional();
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
