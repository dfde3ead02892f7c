package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rule is to say. */
@Schema(name = "PolicyRuleChange", description = "What a rule is to say")
record RuleFields(
        @Schema(
                description = "Condition and, of an execution policy, action",
                example = "if Quantity >= 50 then Fulfillment Source = Seattle store",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String definition) {}
