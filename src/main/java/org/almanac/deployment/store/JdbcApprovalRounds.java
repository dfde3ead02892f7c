package org.almanac.deployment.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almanac.deployment.Approval;
import org.almanac.deployment.ApprovalRounds;
import org.almanac.deployment.ApprovalRules;
import org.almanac.deployment.ApprovalTerms;
import org.almanac.deployment.ApprovalVote;
import org.almanac.deployment.Approvals;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentId;
import org.almanac.environment.Plan;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of approval as tables. */
@Component
@Transactional
class JdbcApprovalRounds implements ApprovalRounds {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApprovalTable table;
    private final Approvals approvals;
    private final Events events;
    private final AuditTrail audit;

    JdbcApprovalRounds(
            JdbcClient jdbc, Clock clock, ApprovalTable table, Approvals approvals, Events events, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.approvals = approvals;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public Approval open(DeploymentId deployment, Plan plan, ApprovalTerms terms) {
        String id = UUID.randomUUID().toString();
        Instant due = Rows.now(clock).plus(terms.dueIn());
        jdbc.sql("INSERT INTO alm.approval"
                        + " (id, deployment, plan_hash, state_hash, candidate_group, required, due, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        deployment.value(),
                        plan.planHash().hex(),
                        plan.stateHashBefore().hex(),
                        terms.candidateGroup(),
                        terms.required(),
                        Rows.column(due),
                        Approval.State.OPEN.name())
                .update();
        String text = terms.required() + " of " + terms.candidateGroup() + " must approve until " + due;
        events.append(deployment, "approval", text);
        audit.append(AuditEntry.PROGRAM, "approval.requested", id, text + ", plan " + plan.planHash());
        return approvals.get(id);
    }

    @Override
    public Approval newest(DeploymentId deployment) {
        List<Approval> rounds = table.ofDeployment(deployment);
        if (rounds.isEmpty()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_APPROVAL, "The deployment has not asked for approval.", deployment.value());
        }
        return rounds.get(rounds.size() - 1);
    }

    /** Locks the round, so that two people who decide at the same moment are counted one after the other. */
    @Override
    public Approval decide(String id, ApprovalVote vote, Sha256 stateHashNow) {
        List<String> planned = jdbc.sql("SELECT state_hash FROM alm.approval WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .list();
        Approval round = approvals.get(id);
        ApprovalRules.check(round, vote);
        if (!planned.contains(stateHashNow.hex())) {
            return end(round, Approval.State.STALE);
        }
        keep(round, vote);
        Approval counted = approvals.get(id);
        Approval.State outcome = ApprovalRules.outcome(counted);
        return outcome == Approval.State.OPEN ? counted : end(counted, outcome);
    }

    private void keep(Approval round, ApprovalVote vote) {
        jdbc.sql("INSERT INTO alm.approval_decision (approval, decided_by, approved, remark, decided_at)"
                        + " VALUES (:approval, :user, :approved, :remark, :at)")
                .param("approval", round.id())
                .param("user", vote.user())
                .param("approved", vote.approved())
                .param("remark", vote.comment())
                .param("at", Rows.column(Rows.now(clock)))
                .update();
        String word = vote.approved() ? "approved" : "rejected";
        events.append(round.deployment(), "approval", vote.user() + " " + word + " the plan");
        audit.append(vote.user(), "approval." + word, round.id(), "plan " + round.planHash());
    }

    @Override
    public void close(DeploymentId deployment, Approval.State state) {
        for (Approval round : table.ofDeployment(deployment)) {
            if (round.state() == Approval.State.OPEN) {
                end(round, state);
            }
        }
    }

    private Approval end(Approval round, Approval.State state) {
        jdbc.sql("UPDATE alm.approval SET state = ? WHERE id = ?")
                .params(state.name(), round.id())
                .update();
        String word = state.name().toLowerCase(Locale.ROOT);
        events.append(round.deployment(), "approval", "The approval is " + word);
        audit.append(AuditEntry.PROGRAM, "approval-round." + word, round.id(), "plan " + round.planHash());
        return approvals.get(round.id());
    }
}
