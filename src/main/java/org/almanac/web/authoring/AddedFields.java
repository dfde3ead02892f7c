package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.AddedComponent;
import org.jspecify.annotations.Nullable;

/** A component to put into a solution. */
@Schema(name = "AddedComponent", description = "A component to put into a solution")
record AddedFields(
        @Schema(example = "Entity", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String kind,

        @Schema(example = "ctso_order", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(description = "Of a table: 0 with all subcomponents, 1 without, 2 shell only", defaultValue = "0")
        @Nullable
        Integer behavior,

        @Schema(description = "Whether what it needs is added as well", defaultValue = "false") @Nullable
        Boolean withRequired) {

    AddedComponent component() {
        return new AddedComponent(
                Components.of(kind, name), behavior == null ? 0 : behavior, withRequired != null && withRequired);
    }
}
