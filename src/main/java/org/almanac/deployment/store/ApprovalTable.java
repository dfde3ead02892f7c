package org.almanac.deployment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.Approval;
import org.almanac.deployment.DeploymentId;
import org.almanac.environment.EnvironmentName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rounds of approval with their decisions. */
@Component
class ApprovalTable {

    private static final String SELECT = "SELECT a.*, d.environment, d.package_name, d.package_version, d.requested_by"
            + " FROM alm.approval a JOIN alm.deployment d ON d.id = a.deployment";

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Approval> find(String id) {
        return jdbc.sql(SELECT + " WHERE a.id = ?")
                .param(id)
                .query(this::approval)
                .optional();
    }

    List<Approval> ofDeployment(DeploymentId deployment) {
        return jdbc.sql(SELECT + " WHERE a.deployment = ? ORDER BY a.seq")
                .param(deployment.value())
                .query(this::approval)
                .list();
    }

    List<Approval> open() {
        return jdbc.sql(SELECT + " WHERE a.state = ? ORDER BY a.seq")
                .param(Approval.State.OPEN.name())
                .query(this::approval)
                .list();
    }

    private Approval approval(ResultSet row, int number) throws SQLException {
        String id = Rows.text(row, "id");
        return new Approval(
                id,
                new DeploymentId(Rows.text(row, "deployment")),
                new EnvironmentName(Rows.text(row, "environment")),
                Rows.text(row, "package_name"),
                Rows.text(row, "package_version"),
                Rows.hash(row, "plan_hash"),
                Rows.text(row, "candidate_group"),
                row.getInt("required"),
                Rows.instant(row, "due"),
                Approval.State.valueOf(Rows.text(row, "state")),
                Rows.text(row, "requested_by"),
                decisions(id));
    }

    private List<Approval.Decision> decisions(String id) {
        return jdbc.sql("SELECT * FROM alm.approval_decision WHERE approval = ? ORDER BY decided_at, decided_by")
                .param(id)
                .query((row, n) -> new Approval.Decision(
                        Rows.text(row, "decided_by"),
                        row.getBoolean("approved"),
                        row.getString("remark"),
                        Rows.instant(row, "decided_at")))
                .list();
    }
}
