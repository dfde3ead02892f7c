package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** A clone to make of a solution. */
@Schema(name = "Clone", description = "A clone to make of a solution")
record CloneFields(
        @Schema(description = "Default: the unique name of the solution") @Nullable
        String displayName,

        @Schema(example = "1.0.1.0", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String version) {

    String requiredVersion() {
        return Fields.required(version, "version");
    }

    String shownAs(String uniqueName) {
        return displayName == null ? uniqueName : displayName;
    }
}
