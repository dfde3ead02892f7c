package org.almanac.web.deployments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** Why a run ended badly, or what holds it up. */
@Schema(name = "DeploymentProblem", description = "Why a run ended badly, or what holds it up")
record ProblemView(
        @Schema(example = "ALM-PLAN-001") String code,
        String title,
        String detail,
        @Nullable String subject,
        @Schema(description = "What to do next") String remedy,
        List<Cause> errors) {

    /** One of several causes. */
    @Schema(name = "DeploymentProblemCause", description = "One of several causes")
    record Cause(
            String code,
            String message,
            @Nullable String where,
            @Nullable Integer line) {

        static Cause of(ProblemDetailItem item) {
            return new Cause(item.code(), item.message(), item.where(), item.line());
        }
    }

    static ProblemView of(DeploymentProblem problem) {
        return new ProblemView(
                problem.code(),
                problem.title(),
                problem.detail(),
                problem.subject(),
                problem.remedy(),
                problem.items().stream().map(Cause::of).toList());
    }
}
