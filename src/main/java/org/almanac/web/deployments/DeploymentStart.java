package org.almanac.web.deployments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.process.StartDeployment;
import org.almanac.web.form.Fields;
import org.almanac.web.form.OptionFields;
import org.almanac.web.form.SettingsFields;
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
                description = "Id, unique name (the newest version) or uniqueName@version",
                example = "ContosoCore@1.1.0.0",
                requiredMode = Schema.RequiredMode.REQUIRED)
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

        @Schema(
                description = "Deployment settings file with values of environment variables and connections",
                implementation = SettingsFields.class)
        @Nullable
        JsonNode settings,

        @Schema(description = "For people", maxLength = 2000) @Nullable
        String reason) {

    private static final int LONGEST_REASON = 2000;

    StartDeployment command() {
        return new StartDeployment(
                Fields.required(process, "process"),
                Fields.required(environment, "environment"),
                Fields.required(packageReference, "package"),
                new OptionFields(mode, customizations, activateProcesses, settings).options(),
                Fields.atMost(LONGEST_REASON, reason, "reason"));
    }
}
