package org.almanac.deployment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentEvent;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.Deployments;
import org.almanac.environment.Plan;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the records of runs from tables. */
@Component
class JdbcDeployments implements Deployments {

    /** A null selects all. */
    private static final String LIST = "SELECT * FROM alm.deployment"
            + " WHERE (CAST(:environment AS VARCHAR) IS NULL OR environment = :environment)"
            + " AND (CAST(:state AS VARCHAR) IS NULL OR state = :state)"
            + " AND (CAST(:instance AS VARCHAR) IS NULL OR process_instance_id = :instance)"
            + " AND (CAST(:after AS VARCHAR) IS NULL OR seq < (SELECT seq FROM alm.deployment WHERE id = :after))"
            + " ORDER BY seq DESC LIMIT :limit";

    private final JdbcClient jdbc;
    private final Events events;
    private final ApprovalTable approvals;

    JdbcDeployments(JdbcClient jdbc, Events events, ApprovalTable approvals) {
        this.jdbc = jdbc;
        this.events = events;
        this.approvals = approvals;
    }

    @Override
    public Deployment get(DeploymentId id) {
        return jdbc.sql("SELECT * FROM alm.deployment WHERE id = ?")
                .param(id.value())
                .query(this::deployment)
                .optional()
                .orElseThrow(() ->
                        new BadInput(ErrorCode.UNKNOWN_DEPLOYMENT, "There is no deployment '" + id + "'.", id.value()));
    }

    @Override
    public List<Deployment> list(DeploymentFilter filter) {
        return jdbc.sql(LIST)
                .param(
                        "environment",
                        filter.environment() == null
                                ? null
                                : filter.environment().value(),
                        Types.VARCHAR)
                .param("state", filter.state() == null ? null : filter.state().name(), Types.VARCHAR)
                .param("instance", filter.processInstanceId(), Types.VARCHAR)
                .param("after", filter.after(), Types.VARCHAR)
                .param("limit", filter.limit())
                .query(this::deployment)
                .list();
    }

    private Deployment deployment(ResultSet row, int number) throws SQLException {
        var run = DeploymentRows.run(row, number);
        return new Deployment(
                run.id(),
                run.request(),
                run.state(),
                row.getString("process_instance_id"),
                Rows.instant(row, "requested_at"),
                Rows.instantOrNull(row, "ended_at"),
                Rows.hashOrNull(row, "plan_hash"),
                row.getDouble("progress"),
                jdbc.sql("SELECT * FROM alm.deployment_step WHERE deployment = ? ORDER BY seq")
                        .param(run.id().value())
                        .query(DeploymentRows::step)
                        .list(),
                approvals.ofDeployment(run.id()),
                problem(run.id(), run.state().ended(), row.getString("problem")));
    }

    /** What holds up a running deployment is its newest step, if that has failed; a retry is a newer step. */
    private @Nullable DeploymentProblem problem(DeploymentId id, boolean ended, @Nullable String noted) {
        if (ended || noted != null) {
            return Documents.problem(noted);
        }
        List<Optional<String>> newest = jdbc.sql(
                        "SELECT problem FROM alm.deployment_step WHERE deployment = ? ORDER BY seq DESC LIMIT 1")
                .param(id.value())
                .query((step, n) -> Optional.ofNullable(step.getString("problem")))
                .list();
        return newest.isEmpty() ? null : Documents.problem(newest.get(0).orElse(null));
    }

    @Override
    public Optional<Plan> plan(DeploymentId id) {
        return jdbc.sql("SELECT document FROM alm.deployment_plan WHERE deployment = ? ORDER BY round DESC LIMIT 1")
                .param(id.value())
                .query((row, n) -> Documents.plan(Rows.text(row, "document")))
                .optional();
    }

    @Override
    public List<DeploymentEvent> eventsAfter(DeploymentId id, long sequence) {
        return events.after(id, sequence);
    }
}
