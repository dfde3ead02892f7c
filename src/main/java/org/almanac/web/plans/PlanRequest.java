package org.almanac.web.plans;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.web.form.Fields;
import org.almanac.web.form.OptionFields;
import org.almanac.web.form.SettingsFields;
import org.jspecify.annotations.Nullable;

/** What to work out. */
@Schema(name = "PlanRequest", description = "An import to work out")
record PlanRequest(
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
        JsonNode settings) {

    String requiredEnvironment() {
        return Fields.required(environment, "environment");
    }

    String requiredPackage() {
        return Fields.required(packageReference, "package");
    }

    OptionFields options() {
        return new OptionFields(mode, customizations, activateProcesses, settings);
    }
}
