package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A link from the time before solutions could bring table maps. */
@Schema(name = "RehearsedOldLink", description = "A link from the time before solutions could bring table maps")
record OldLinkFields(
        @Schema(example = "contoso.operations.dynamics.com", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String finance,

        @Schema(example = "[\"USMF\"]") @Nullable List<String> companies) {}
