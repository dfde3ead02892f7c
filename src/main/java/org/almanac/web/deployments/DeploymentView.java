package org.almanac.web.deployments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almanac.deployment.Deployment;
import org.almanac.solution.Sha256;
import org.almanac.web.approvals.ApprovalView;
import org.almanac.web.form.PackageName;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A run as it stands. */
@Schema(name = "Deployment", description = "A run as it stands")
record DeploymentView(
        String id,
        @Schema(example = "install-solution") String process,
        @Schema(example = "prod") String environment,
        @JsonProperty("package") PackageName solutionPackage,

        @Schema(allowableValues = {"auto", "install", "update", "upgrade", "stage", "apply-upgrade"})
        String mode,

        @Schema(allowableValues = {"maintain", "overwrite"}) String customizations,
        boolean activateProcesses,

        @Schema(description = "Further start variables of the process")
        Map<String, String> parameters,

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
                })
        String state,

        String requestedBy,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<ApprovalView> approvals,

        @Schema(description = "Hash of the newest plan") @Nullable
        String planHash,

        List<StepView> steps,

        @Schema(description = "Of the operation on the environment, 0 to 100")
        double progress,

        @Schema(description = "Why it ended badly, or what holds it up") @Nullable
        ProblemView problem,

        @Schema(description = "Of the engine; absent until it is started") @Nullable
        String processInstanceId) {

    static DeploymentView of(Deployment deployment) {
        var request = deployment.request();
        var problem = deployment.problem();
        return new DeploymentView(
                deployment.id().value(),
                request.process(),
                request.environment().value(),
                new PackageName(hex(request.packageId()), request.packageName(), request.packageVersion()),
                Words.of(request.options().mode()),
                Words.of(request.options().customizations()),
                request.options().activateProcesses(),
                request.parameters(),
                Words.of(deployment.state()),
                request.requestedBy(),
                request.reason(),
                deployment.requestedAt(),
                deployment.endedAt(),
                deployment.approvals().stream().map(ApprovalView::of).toList(),
                hex(deployment.planHash()),
                deployment.steps().stream().map(StepView::of).toList(),
                deployment.progress(),
                problem == null ? null : ProblemView.of(problem),
                deployment.processInstanceId());
    }

    private static @Nullable String hex(@Nullable Sha256 hash) {
        return hash == null ? null : hash.hex();
    }
}
