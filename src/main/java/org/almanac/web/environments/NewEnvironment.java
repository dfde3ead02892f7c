package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** An environment to register. */
@Schema(name = "NewEnvironment", description = "What is absent has its default")
record NewEnvironment(
        @Schema(
                description = "1 to 63 lower-case letters, digits and hyphens",
                example = "prod",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(description = "Default: the name", example = "Production") @Nullable
        String displayName,

        @Schema(
                allowableValues = {"production", "sandbox", "developer"},
                defaultValue = "sandbox")
        @Nullable
        String type,

        @Schema(
                allowableValues = {"embedded", "dataverse"},
                defaultValue = "embedded")
        @Nullable
        String kind,

        @Nullable String url,
        @Schema(minimum = "1") @Nullable Integer ring,

        @Schema(example = "[\"msdynce_*\", \"Dynamics365Company@1.0.0.0\"]") @Nullable
        List<String> provides,

        @Schema(defaultValue = "9.2") @Nullable String platformVersion,
        @Nullable GovernanceFields governance) {

    EnvironmentName environmentName() {
        return new EnvironmentName(Fields.required(name, "name"));
    }

    EnvironmentSettings settings() {
        return new EnvironmentFields(displayName, type, kind, url, ring, provides, platformVersion, governance)
                .settings();
    }
}
