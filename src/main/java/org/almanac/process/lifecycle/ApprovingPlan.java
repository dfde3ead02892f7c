package org.almanac.process.lifecycle;

import java.time.Duration;
import java.util.List;
import org.almanac.deployment.Approval;
import org.almanac.deployment.ApprovalRounds;
import org.almanac.deployment.ApprovalTerms;
import org.almanac.deployment.ApprovalVote;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.almanac.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** Asks people whether a plan may be carried out. */
@Component
class ApprovingPlan {

    private final ApprovalRounds rounds;
    private final DeploymentRecords records;
    private final PlanningDeployment planning;
    private final AuditTrail audit;
    private final Notifications notifications;

    ApprovingPlan(
            ApprovalRounds rounds,
            DeploymentRecords records,
            PlanningDeployment planning,
            AuditTrail audit,
            Notifications notifications) {
        this.rounds = rounds;
        this.records = records;
        this.planning = planning;
        this.audit = audit;
        this.notifications = notifications;
    }

    Approval request(DeploymentRun run, String candidateGroup, long required, String dueIn) {
        ApprovalTerms terms = new ApprovalTerms(candidateGroup, Math.toIntExact(required), Duration.parse(dueIn));
        records.moveTo(run.id(), DeploymentState.AWAITING_APPROVAL);
        Approval round = rounds.open(run.id(), planning.newest(run), terms);
        tell(round, Notice.Kind.APPROVAL_NEEDED, "A plan waits for approval");
        return round;
    }

    Approval decide(DeploymentRun run, ApprovalVote vote) {
        Approval round = rounds.newest(run.id());
        Approval decided = rounds.decide(round.id(), vote, planning.stateHashNow(run));
        if (decided.state() == Approval.State.REJECTED) {
            records.note(run.id(), rejection(vote));
        }
        return decided;
    }

    private static DeploymentProblem rejection(ApprovalVote vote) {
        String comment = vote.comment() == null ? "without a comment." : "with the comment: " + vote.comment();
        return DeploymentProblem.of(
                ErrorCode.APPROVAL_REJECTED, vote.user() + " rejected the plan " + comment, vote.user(), List.of());
    }

    void remind(DeploymentRun run) {
        Approval round = rounds.newest(run.id());
        records.tell(run.id(), "approval", "Reminder: " + round.candidateGroup() + " must decide until " + round.due());
        audit.append(AuditEntry.PROGRAM, "approval.reminded", round.id(), round.candidateGroup());
        tell(round, Notice.Kind.APPROVAL_REMINDER, "A plan still waits for approval");
    }

    private void tell(Approval round, Notice.Kind kind, String what) {
        String text = what + ". Approvals: " + round.given() + " of " + round.required() + ", due until " + round.due()
                + ". Members of " + round.candidateGroup() + " decide in Tasklist.";
        notifications.tell(round.deployment(), Notice.to(round.candidateGroup(), kind, text));
    }

    void expire(DeploymentRun run) {
        Approval round = rounds.newest(run.id());
        rounds.close(run.id(), Approval.State.EXPIRED);
        records.note(
                run.id(),
                DeploymentProblem.of(
                        ErrorCode.APPROVAL_EXPIRED,
                        "The approval was due at " + round.due() + ".",
                        round.candidateGroup(),
                        List.of()));
    }
}
