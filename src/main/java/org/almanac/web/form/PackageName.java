package org.almanac.web.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A package, as far as another resource tells. */
@Schema(name = "PackageName", description = "A package, as far as another resource tells")
public record PackageName(
        @Schema(description = "SHA-256 of the zip") @Nullable
        String id,

        @Schema(example = "ContosoCore") String uniqueName,
        @Schema(example = "1.0.0.0") String version) {}
