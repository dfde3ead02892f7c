package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.SolutionFields;
import org.jspecify.annotations.Nullable;

/** What changes of an unmanaged solution. */
@Schema(name = "SolutionChange", description = "What is absent stays as it is")
record SolutionChange(
        @Nullable String displayName,
        @Nullable String description,
        @Schema(example = "1.1.0.0") @Nullable String version) {

    SolutionFields fields() {
        return new SolutionFields(displayName, description, version);
    }
}
