package org.almanac.deployment.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases as rows; whoever changes one locks its row first, so that all nodes agree. */
@Component
@Transactional
class JdbcEnvironmentLeases implements EnvironmentLeases {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;
    private final TransactionTemplate apart;

    JdbcEnvironmentLeases(JdbcClient jdbc, Clock clock, AuditTrail audit, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean take(EnvironmentName environment, DeploymentId deployment) {
        Optional<DeploymentId> holder = lock(environment);
        if (holder.isPresent()) {
            boolean own = holder.get().equals(deployment);
            if (!own && !queue(environment).contains(deployment)) {
                jdbc.sql("INSERT INTO alm.environment_lease_queue (environment, deployment) VALUES (?, ?)")
                        .params(environment.value(), deployment.value())
                        .update();
            }
            return own;
        }
        give(environment, deployment);
        return true;
    }

    @Override
    public Optional<DeploymentId> release(EnvironmentName environment, DeploymentId deployment) {
        Optional<DeploymentId> holder = lock(environment);
        leaveQueue(environment, deployment);
        if (holder.isEmpty() || !holder.get().equals(deployment)) {
            return Optional.empty();
        }
        audit.append(AuditEntry.PROGRAM, "lease.released", environment.value(), deployment.value());
        Optional<DeploymentId> next = queue(environment).stream().findFirst();
        next.ifPresentOrElse(waiting -> give(environment, waiting), () -> write(environment, null));
        return next;
    }

    private void give(EnvironmentName environment, DeploymentId deployment) {
        leaveQueue(environment, deployment);
        write(environment, deployment);
        audit.append(AuditEntry.PROGRAM, "lease.taken", environment.value(), deployment.value());
    }

    private void write(EnvironmentName environment, @Nullable DeploymentId holder) {
        jdbc.sql("UPDATE alm.environment_lease SET holder = :holder, taken_at = :now WHERE environment = :environment")
                .param("holder", holder == null ? null : holder.value())
                .param("now", holder == null ? null : Rows.column(Rows.now(clock)))
                .param("environment", environment.value())
                .update();
    }

    private void leaveQueue(EnvironmentName environment, DeploymentId deployment) {
        jdbc.sql("DELETE FROM alm.environment_lease_queue WHERE environment = ? AND deployment = ?")
                .params(environment.value(), deployment.value())
                .update();
    }

    private Optional<DeploymentId> lock(EnvironmentName environment) {
        List<Optional<DeploymentId>> row = read(environment, " FOR UPDATE");
        if (row.isEmpty()) {
            createApart(environment);
            row = read(environment, " FOR UPDATE");
        }
        return row.get(0);
    }

    /** In a transaction of its own: a lost race would spoil the caller's transaction on PostgreSQL. */
    private void createApart(EnvironmentName environment) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql("INSERT INTO alm.environment_lease (environment) VALUES (?)")
                    .param(environment.value())
                    .update());
        } catch (DuplicateKeyException e) {
            // somebody else has just created the row, which is as good
            return;
        }
    }

    @Override
    public Optional<DeploymentId> holder(EnvironmentName environment) {
        return read(environment, "").stream().findFirst().flatMap(holder -> holder);
    }

    private List<Optional<DeploymentId>> read(EnvironmentName environment, String locking) {
        return jdbc.sql("SELECT holder FROM alm.environment_lease WHERE environment = ?" + locking)
                .param(environment.value())
                .query((row, n) -> Optional.ofNullable(row.getString("holder")).map(DeploymentId::new))
                .list();
    }

    @Override
    public List<DeploymentId> queue(EnvironmentName environment) {
        return jdbc.sql("SELECT deployment FROM alm.environment_lease_queue WHERE environment = ? ORDER BY ticket")
                .param(environment.value())
                .query((row, n) -> new DeploymentId(Rows.text(row, "deployment")))
                .list();
    }
}
