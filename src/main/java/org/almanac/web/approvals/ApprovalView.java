package org.almanac.web.approvals;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.almanac.deployment.Approval;
import org.almanac.web.form.PackageName;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** One round of approval of one plan. */
@Schema(name = "Approval", description = "One round of approval of one plan")
public record ApprovalView(
        String id,
        @Schema(description = "Id of the deployment") String deployment,
        @Schema(example = "prod") String environment,
        @JsonProperty("package") PackageName solutionPackage,

        @Schema(description = "To be sent along with the decision")
        String planHash,

        @Schema(example = "approvers") String candidateGroup,

        @Schema(description = "How many different people must approve")
        int required,

        @Schema(description = "How many have approved") int given,
        @Schema(description = "When the round expires") Instant due,

        @Schema(allowableValues = {"open", "approved", "rejected", "stale", "expired", "cancelled"})
        String state,

        String requestedBy,
        List<DecisionView> decisions) {

    /** What one person decided. */
    @Schema(name = "Decision", description = "What one person decided")
    public record DecisionView(
            String user,
            @Schema(allowableValues = {"approve", "reject"}) String decision,
            @Nullable String comment,
            Instant at) {

        static DecisionView of(Approval.Decision decision) {
            var verdict = decision.approved() ? Verdict.APPROVE : Verdict.REJECT;
            return new DecisionView(decision.user(), Words.of(verdict), decision.comment(), decision.at());
        }
    }

    public static ApprovalView of(Approval approval) {
        return new ApprovalView(
                approval.id(),
                approval.deployment().value(),
                approval.environment().value(),
                new PackageName(null, approval.packageName(), approval.packageVersion()),
                approval.planHash().hex(),
                approval.candidateGroup(),
                approval.required(),
                approval.given(),
                approval.due(),
                Words.of(approval.state()),
                approval.requestedBy(),
                approval.decisions().stream().map(DecisionView::of).toList());
    }
}
