package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.almanac.ordermanagement.Rule;

/** A rule of a policy. */
@Schema(name = "PolicyRule", description = "A rule of a policy")
record RuleView(
        UUID id,
        @Schema(example = "Assignment rule - Seattle") String name,

        @Schema(
                description = "Condition and, of an execution policy, action",
                example = "if Quantity >= 50 then Fulfillment Source = Seattle store")
        String definition,

        @Schema(example = "Order product") String entity,

        @Schema(description = "A rule that a managed solution brings cannot be deleted, only switched off")
        boolean active) {

    static RuleView of(Rule rule) {
        return new RuleView(rule.id(), rule.name(), rule.definition(), rule.entity(), rule.active());
    }
}
