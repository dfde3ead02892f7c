package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.state.StateSum;

/** A row of {@code alm.environment}. */
record EnvironmentRow(int id, Environment environment, StateSum sum) {

    static final String COLUMNS =
            "id, name, display_name, type, kind, url, ring, provides, platform_version, state_sum, governance";

    static EnvironmentRow read(ResultSet row) throws SQLException {
        StateSum sum = StateSum.ofBytes(row.getBytes("state_sum"));
        int ring = row.getInt("ring");
        boolean inRing = !row.wasNull();
        return new EnvironmentRow(
                row.getInt("id"),
                new Environment(
                        new EnvironmentName(row.getString("name")),
                        row.getString("display_name"),
                        EnvironmentType.valueOf(row.getString("type")),
                        EnvironmentKind.valueOf(row.getString("kind")),
                        row.getString("url"),
                        inRing ? ring : null,
                        provides(row.getString("provides")),
                        row.getString("platform_version"),
                        GovernanceText.read(row.getString("governance")),
                        sum.hash()),
                sum);
    }

    private static List<ProvidedSolution> provides(String lines) {
        return lines.lines().map(ProvidedSolution::parse).toList();
    }

    static String lines(List<ProvidedSolution> provides) {
        return String.join(
                "\n", provides.stream().map(ProvidedSolution::toString).toList());
    }
}
