package org.almanac.web.deployments;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Deployed;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Page;
import org.almanac.web.form.Words;
import org.almanac.web.plans.PlanView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads deployments. */
@RestController
@RequestMapping(path = "/api/deployments", produces = APPLICATION_JSON_VALUE)
@Tag(name = "deployments")
class DeploymentListController {

    private final Deployments deployments;

    DeploymentListController(Deployments deployments) {
        this.deployments = deployments;
    }

    @GetMapping
    @Operation(summary = "Deployments, newest first")
    ResponseEntity<List<DeploymentView>> list(
            @RequestParam(required = false) @Nullable String environment,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "planning",
                                                "awaiting-approval",
                                                "queued",
                                                "running",
                                                "succeeded",
                                                "failed",
                                                "undone",
                                                "refused",
                                                "cancelled"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Of the engine") @RequestParam(required = false) @Nullable
                    String processInstanceId,
            @Parameter(description = "Id of the last deployment of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        var filter = new DeploymentFilter(
                environment == null ? null : Fields.environment(environment),
                Words.parse(DeploymentState.class, state, "state"),
                processInstanceId,
                after,
                Page.limit(limit));
        var page = deployments.list(filter).stream().map(DeploymentView::of).toList();
        return Page.of(page, limit, DeploymentView::id);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One deployment with its steps and approvals")
    DeploymentView get(@PathVariable String id) {
        return DeploymentView.of(deployments.get(Deployed.id(id)));
    }

    @GetMapping("/{id}/plan")
    @Operation(summary = "The newest plan of a deployment")
    PlanView plan(@PathVariable String id) {
        var deployment = deployments.get(Deployed.id(id));
        return deployments
                .plan(deployment.id())
                .map(PlanView::of)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_PLAN,
                        "The deployment " + deployment.id() + " has no plan yet.",
                        deployment.id().value()));
    }
}
