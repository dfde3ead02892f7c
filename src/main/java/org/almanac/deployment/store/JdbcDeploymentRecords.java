package org.almanac.deployment.store;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.almanac.deployment.AllowedTransitions;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.environment.Plan;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records of runs as tables. */
@Component
@Transactional
class JdbcDeploymentRecords implements DeploymentRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Events events;
    private final AuditTrail audit;

    JdbcDeploymentRecords(JdbcClient jdbc, Clock clock, Events events, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public DeploymentId create(DeploymentRequest request, String processInstanceId) {
        DeploymentId id = DeploymentId.random();
        jdbc.sql(
                        "INSERT INTO alm.deployment (id, process, environment, package_id, package_name, package_version,"
                                + " import_mode, customizations, activate_processes, settings, parameters, reason, requested_by, state,"
                                + " process_instance_id, requested_at)"
                                + " VALUES (:id, :process, :environment, :packageId, :packageName, :packageVersion,"
                                + " :mode, :customizations, :activate, :settings, :parameters, :reason, :requestedBy, :state, :instance, :now)")
                .param("id", id.value())
                .param("process", request.process())
                .param("environment", request.environment().value())
                .param(
                        "packageId",
                        Optional.ofNullable(request.packageId())
                                .map(Sha256::hex)
                                .orElse(null))
                .param("packageName", request.packageName())
                .param("packageVersion", request.packageVersion())
                .param("mode", request.options().mode().name())
                .param("customizations", request.options().customizations().name())
                .param("activate", request.options().activateProcesses())
                .param("settings", Documents.write(request.options().settings()))
                .param("parameters", Documents.write(request.parameters()))
                .param("reason", request.reason())
                .param("requestedBy", request.requestedBy())
                .param("state", DeploymentState.PLANNING.name())
                .param("instance", processInstanceId)
                .param("now", Rows.column(Rows.now(clock)))
                .update();
        events.append(id, "state", term(DeploymentState.PLANNING));
        audit.append(
                request.requestedBy(),
                "deployment.requested",
                id.value(),
                request.process() + " of " + request.subject() + " in " + request.environment());
        return id;
    }

    @Override
    public Optional<DeploymentRun> runOf(String processInstanceId) {
        return jdbc.sql("SELECT * FROM alm.deployment WHERE process_instance_id = ?")
                .param(processInstanceId)
                .query(DeploymentRows::run)
                .optional();
    }

    @Override
    public Optional<DeploymentRun> find(DeploymentId id) {
        return jdbc.sql("SELECT * FROM alm.deployment WHERE id = ?")
                .param(id.value())
                .query(DeploymentRows::run)
                .optional();
    }

    @Override
    public void planned(DeploymentId id, Plan plan) {
        jdbc.sql("INSERT INTO alm.deployment_plan (deployment, round, plan_hash, document, planned_at)"
                        + " SELECT CAST(:id AS VARCHAR), COALESCE(MAX(round), 0) + 1, CAST(:hash AS VARCHAR),"
                        + " CAST(:document AS VARCHAR), CAST(:now AS TIMESTAMP WITH TIME ZONE)"
                        + " FROM alm.deployment_plan WHERE deployment = :id")
                .param("id", id.value())
                .param("hash", plan.planHash().hex())
                .param("document", Documents.write(plan))
                .param("now", Rows.column(Rows.now(clock)))
                .update();
        jdbc.sql("UPDATE alm.deployment SET plan_hash = ?, problem = NULL, progress = 0 WHERE id = ?")
                .params(plan.planHash().hex(), id.value())
                .update();
    }

    /** Locks the row first: the engine's thread and somebody who cancels may come at the same moment. */
    @Override
    public void moveTo(DeploymentId id, DeploymentState next) {
        DeploymentState now = jdbc.sql("SELECT state FROM alm.deployment WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(DeploymentState.class)
                .single();
        if (!AllowedTransitions.allows(now, next)) {
            throw new IllegalStateException("deployment " + id + " cannot go from " + now + " to " + next);
        }
        if (now == next) {
            return;
        }
        jdbc.sql("UPDATE alm.deployment SET state = :state, ended_at = :ended WHERE id = :id")
                .param("state", next.name())
                .param("ended", next.ended() ? Rows.column(Rows.now(clock)) : null)
                .param("id", id.value())
                .update();
        events.append(id, "state", term(next));
        audit.append(AuditEntry.PROGRAM, "deployment." + term(next), id.value(), "was " + term(now));
    }

    @Override
    public void note(DeploymentId id, DeploymentProblem problem) {
        jdbc.sql("UPDATE alm.deployment SET problem = ? WHERE id = ?")
                .params(Documents.write(problem), id.value())
                .update();
    }

    @Override
    public void forgetProblem(DeploymentId id) {
        jdbc.sql("UPDATE alm.deployment SET problem = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public void progress(DeploymentId id, double percent) {
        jdbc.sql("UPDATE alm.deployment SET progress = ? WHERE id = ?")
                .params(percent, id.value())
                .update();
        events.append(id, "progress", Math.round(percent) + " %");
    }

    @Override
    public void tell(DeploymentId id, String type, String text) {
        events.append(id, type, text);
    }

    private static String term(DeploymentState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
