package org.almanac.deployment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.DeploymentStep;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;

/** Reads rows of the deployment tables. */
final class DeploymentRows {

    private DeploymentRows() {}

    static DeploymentRequest request(ResultSet row) throws SQLException {
        return new DeploymentRequest(
                Rows.text(row, "process"),
                new EnvironmentName(Rows.text(row, "environment")),
                Rows.hashOrNull(row, "package_id"),
                Rows.text(row, "package_name"),
                Rows.text(row, "package_version"),
                new ImportOptions(
                        ImportMode.valueOf(Rows.text(row, "import_mode")),
                        Customizations.valueOf(Rows.text(row, "customizations")),
                        row.getBoolean("activate_processes"),
                        Documents.settings(row.getString("settings"))),
                Documents.parameters(row.getString("parameters")),
                row.getString("reason"),
                Rows.text(row, "requested_by"));
    }

    static DeploymentRun run(ResultSet row, int number) throws SQLException {
        return new DeploymentRun(new DeploymentId(Rows.text(row, "id")), request(row), state(row));
    }

    static DeploymentState state(ResultSet row) throws SQLException {
        return DeploymentState.valueOf(Rows.text(row, "state"));
    }

    static DeploymentStep step(ResultSet row, int number) throws SQLException {
        return new DeploymentStep(
                Rows.text(row, "name"),
                Rows.text(row, "label"),
                DeploymentStep.State.valueOf(Rows.text(row, "state")),
                row.getInt("attempt"),
                Rows.instant(row, "started_at"),
                Rows.instantOrNull(row, "ended_at"),
                row.getString("detail"));
    }
}
