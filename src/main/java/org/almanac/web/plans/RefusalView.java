package org.almanac.web.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.Plan;
import org.almanac.web.form.ComponentName;

/** Why the environment would refuse the import. */
@Schema(name = "PlanRefusal", description = "Why the environment would refuse the import")
public record RefusalView(
        @Schema(description = "The platform's code", example = "0x8004801D")
        String code,

        String message,
        List<ComponentName> components) {

    static RefusalView of(Plan.Refusal refusal) {
        return new RefusalView(
                refusal.code(),
                refusal.message(),
                refusal.components().stream().map(ComponentName::of).toList());
    }
}
