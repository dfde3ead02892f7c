package org.almanac.web.dualwrite;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to be carried out. */
@Schema(name = "NewDualWriteRequest", description = "An order to be carried out")
record NewRequest(
        @Schema(description = "The same key with the same order again changes nothing; up to 50 characters") @Nullable
        String key,

        @Schema(
                description = "order is one of create-link, remove-link, reset-link, apply-solution,"
                        + " upgrade-table-maps, initialize, choose-version, set-keys, refresh-tables, start, stop,"
                        + " pause, resume, skip-to-live, retry-errors; maps are named as in the list",
                type = "object",
                example = "{\"order\": \"start\", \"map\": \"accounts - Customers V3\", \"initialSync\": false}",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        JsonNode order) {}
