package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.NewSolution;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** An unmanaged solution to create. */
@Schema(name = "NewSolution", description = "An unmanaged solution to create")
record NewSolutionFields(
        @Schema(example = "ContosoCore", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String uniqueName,

        @Schema(description = "Default: the unique name", example = "Contoso Core") @Nullable
        String displayName,

        @Schema(defaultValue = "1.0.0.0") @Nullable String version,

        @Schema(
                description = "Unique name of a publisher of the environment",
                example = "contoso",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String publisher) {

    NewSolution solution() {
        var name = Fields.required(uniqueName, "uniqueName");
        return new NewSolution(
                name,
                displayName == null ? name : displayName,
                version == null ? "1.0.0.0" : version,
                Fields.required(publisher, "publisher"));
    }
}
