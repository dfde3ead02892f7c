package org.almanac.web.deployments;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.StartDeployment;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A deployment to start. Who asks for it is the caller and cannot be passed in. */
@Schema(name = "DeploymentStart", description = "A deployment to start; who asks for it is the caller")
record DeploymentStart(
        @Schema(
                description = "Key of a process",
                example = "install-solution",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String process,

        @Schema(example = "prod", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String environment,

        @JsonProperty("package")
        @Schema(
                description = "Id, unique name (the newest version) or uniqueName@version; where a package is deployed",
                example = "ContosoCore@1.1.0.0")
        @Nullable
        String packageReference,

        @Schema(
                allowableValues = {"auto", "install", "update", "upgrade", "stage", "apply-upgrade"},
                defaultValue = "auto")
        @Nullable
        String mode,

        @Schema(
                allowableValues = {"maintain", "overwrite"},
                defaultValue = "maintain")
        @Nullable
        String customizations,

        @Schema(defaultValue = "true") @Nullable Boolean activateProcesses,

        @Schema(description = "Unique name of an installed solution; where the process is about one") @Nullable
        String solution,

        @Schema(description = "For people", maxLength = 2000) @Nullable
        String reason,

        @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, Object> others) {

    private static final int LONGEST_REASON = 2000;

    /** The process checks its variables itself, because it can be started elsewhere, too. */
    StartDeployment command() {
        Map<String, Object> variables = new TreeMap<>();
        if (others != null && others.containsKey("requestedBy")) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST, "Who asks is the caller and cannot be passed in.", "requestedBy");
        }
        if (others != null) {
            others.forEach((name, value) -> put(variables, name, scalar(name, value)));
        }
        String key = Fields.required(process, "process");
        put(variables, "environment", Fields.required(environment, "environment"));
        put(variables, "package", packageReference);
        put(variables, "mode", mode);
        put(variables, "customizations", customizations);
        put(variables, "activateProcesses", activateProcesses);
        put(variables, "solution", solution);
        put(variables, "reason", Fields.atMost(LONGEST_REASON, reason, "reason"));
        return new StartDeployment(key, variables);
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }

    private static @Nullable Object scalar(String name, @Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        throw new BadInput(
                ErrorCode.MALFORMED_REQUEST,
                "'" + Words.shown(name) + "' must be a text, a number, true or false.",
                Words.shown(name));
    }
}
