package org.almanac.deployment.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentStep.State;
import org.almanac.deployment.StepLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a table. */
@Component
class JdbcStepLedger implements StepLedger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Events events;

    JdbcStepLedger(JdbcClient jdbc, Clock clock, Events events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** A transaction of its own: watchers see the step run, and a step that is cut off leaves a trace. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Attempt begin(DeploymentId deployment, String name, String label) {
        int resumed = dropOpenAttempts(deployment, name);
        int number = resumed > 0 ? resumed : lastAttempt(deployment, name) + 1;
        jdbc.sql("INSERT INTO alm.deployment_step (deployment, name, label, attempt, state, started_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(deployment.value(), name, label, number, State.RUNNING.name(), now())
                .update();
        if (resumed == 0) {
            events.append(deployment, "step", label + (number == 1 ? "" : " (attempt " + number + ")"));
        }
        return new Attempt(deployment, name, number);
    }

    /** The newest entry is the one that says how the deployment is, so a resumed attempt is written anew. */
    private int dropOpenAttempts(DeploymentId deployment, String name) {
        List<Integer> open = jdbc.sql(
                        "SELECT attempt FROM alm.deployment_step" + " WHERE deployment = ? AND name = ? AND state = ?")
                .params(deployment.value(), name, State.RUNNING.name())
                .query(Integer.class)
                .list();
        jdbc.sql("DELETE FROM alm.deployment_step WHERE deployment = ? AND name = ? AND state = ?")
                .params(deployment.value(), name, State.RUNNING.name())
                .update();
        return open.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private int lastAttempt(DeploymentId deployment, String name) {
        return jdbc.sql("SELECT COALESCE(MAX(attempt), 0) FROM alm.deployment_step WHERE deployment = ? AND name = ?")
                .params(deployment.value(), name)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void done(Attempt attempt, @Nullable String detail) {
        update(attempt, State.DONE, now(), detail, null);
    }

    @Override
    @Transactional
    public void waiting(Attempt attempt, @Nullable String detail) {
        update(attempt, State.RUNNING, null, detail, null);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Attempt attempt, DeploymentProblem problem) {
        update(attempt, State.FAILED, now(), problem.detail(), Documents.write(problem));
        events.append(attempt.deployment(), "problem", problem.title() + ": " + problem.detail());
    }

    private void update(
            Attempt attempt,
            State state,
            @Nullable OffsetDateTime ended,
            @Nullable String detail,
            @Nullable String problem) {
        jdbc.sql(
                        "UPDATE alm.deployment_step SET state = :state, ended_at = :ended, detail = :detail, problem = :problem"
                                + " WHERE deployment = :deployment AND name = :name AND attempt = :attempt")
                .param("state", state.name())
                .param("ended", ended)
                .param("detail", detail)
                .param("problem", problem)
                .param("deployment", attempt.deployment().value())
                .param("name", attempt.name())
                .param("attempt", attempt.number())
                .update();
    }

    @Override
    public int failures(DeploymentId deployment, String name) {
        return jdbc.sql("SELECT COUNT(*) FROM alm.deployment_step WHERE deployment = ? AND name = ? AND state = ?")
                .params(deployment.value(), name, State.FAILED.name())
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return Rows.column(Rows.now(clock));
    }
}
