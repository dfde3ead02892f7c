package org.almanac.web.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.Plan;
import org.almanac.web.form.ComponentName;
import org.jspecify.annotations.Nullable;

/** Why the environment would refuse the import. */
@Schema(name = "PlanRefusal", description = "Why the environment would refuse the import")
public record RefusalView(
        @Schema(description = "The platform's code", example = "0x8004801D")
        String code,

        String message,
        List<ComponentName> components,

        @Schema(description = "Dependencies that are not met, with both ends")
        List<MissingView> missingDependencies) {

    /** A component that is missing, and one of the package that needs it. */
    @Schema(name = "PlanMissingDependency")
    public record MissingView(
            ComponentName required,
            ComponentName dependent,

            @Schema(description = "Solution that brings the required component where the package was made") @Nullable
            String solution) {

        static MissingView of(Plan.MissingEnds ends) {
            return new MissingView(
                    ComponentName.of(ends.required()), ComponentName.of(ends.dependent()), ends.solution());
        }
    }

    static RefusalView of(Plan.Refusal refusal) {
        return new RefusalView(
                refusal.code(),
                refusal.message(),
                refusal.components().stream().map(ComponentName::of).toList(),
                refusal.missing().stream().map(MissingView::of).toList());
    }
}
