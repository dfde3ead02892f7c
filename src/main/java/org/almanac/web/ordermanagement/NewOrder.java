package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to be carried out. */
@Schema(name = "NewOrderManagementRequest", description = "An order to be carried out")
record NewOrder(
        @Schema(description = "The same key with the same order again changes nothing; up to 50 characters") @Nullable
        String key,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        OrderFields order) {}
