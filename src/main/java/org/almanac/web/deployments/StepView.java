package org.almanac.web.deployments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.deployment.DeploymentStep;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A step of a run. */
@Schema(name = "DeploymentStep", description = "A step of a run")
record StepView(
        @Schema(description = "Id of the element in the model", example = "task_submitImport")
        String name,

        @Schema(example = "Submit import") String label,

        @Schema(allowableValues = {"running", "done", "failed"})
        String state,

        Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "What was done, or why it failed") @Nullable
        String detail,

        @Schema(description = "From 1; rises with each retry and each new round")
        int attempt) {

    static StepView of(DeploymentStep step) {
        return new StepView(
                step.name(),
                step.label(),
                Words.of(step.state()),
                step.startedAt(),
                step.endedAt(),
                step.detail(),
                step.attempt());
    }
}
