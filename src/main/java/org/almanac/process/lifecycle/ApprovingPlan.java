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
import org.almanac.problem.ErrorCode;
import org.springframework.stereotype.Component;

/** Asks people whether a plan may be carried out. */
@Component
class ApprovingPlan {

    private final ApprovalRounds rounds;
    private final DeploymentRecords records;
    private final PlanningDeployment planning;
    private final AuditTrail audit;

    ApprovingPlan(ApprovalRounds rounds, DeploymentRecords records, PlanningDeployment planning, AuditTrail audit) {
        this.rounds = rounds;
        this.records = records;
        this.planning = planning;
        this.audit = audit;
    }

    Approval request(DeploymentRun run, String candidateGroup, long required, String dueIn) {
        ApprovalTerms terms = new ApprovalTerms(candidateGroup, Math.toIntExact(required), Duration.parse(dueIn));
        records.moveTo(run.id(), DeploymentState.AWAITING_APPROVAL);
        return rounds.open(run.id(), planning.newest(run), terms);
    }

    Approval decide(DeploymentRun run, ApprovalVote vote) {
        Approval round = rounds.newest(run.id());
        Approval decided = rounds.decide(
                round.id(), vote, planning.target(run).description().stateHash());
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
