package org.almanac.web.approvals;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.deployment.Approvals;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.DeploymentDesk;
import org.almanac.process.Group;
import org.almanac.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on plans. */
@RestController
@RequestMapping(path = "/api/approvals", produces = APPLICATION_JSON_VALUE)
@Tag(name = "approvals", description = "Deciding on plans")
class ApprovalController {

    private final Approvals approvals;
    private final DeploymentDesk desk;

    ApprovalController(Approvals approvals, DeploymentDesk desk) {
        this.approvals = approvals;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Open rounds of approval that the caller may decide")
    List<ApprovalView> open(Caller caller) {
        return approvals.openFor(caller.name(), caller.groups()).stream()
                .map(ApprovalView::of)
                .toList();
    }

    @PostMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Approves or rejects",
            description =
                    "Needs membership of the approval's candidateGroup or of the group approvers. 409 when the plan is"
                            + " stale, 403 for the requester.")
    ApprovalView decide(@PathVariable String id, @RequestBody DecisionRequest request, Caller caller) {
        checkMembership(id, caller);
        var decided = desk.decide(
                id, request.approves(), request.checkedComment(), request.checkedPlanHash(), caller.identity());
        return ApprovalView.of(decided);
    }

    /** The group is a matter of each round, so that no rule by path can know it. */
    private void checkMembership(String id, Caller caller) {
        String group = approvals.get(id).candidateGroup();
        if (!caller.isIn(Group.APPROVERS) && !caller.groups().contains(group)) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, "This needs membership of the group " + group + ".");
        }
    }
}
