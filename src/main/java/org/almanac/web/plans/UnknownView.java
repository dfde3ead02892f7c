package org.almanac.web.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.Plan;
import org.almanac.web.form.ComponentName;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** Something that cannot be told beforehand of a real environment. */
@Schema(name = "PlanUnknown", description = "Something that cannot be told beforehand of a real environment")
public record UnknownView(
        @Schema(
                description = "definition: everything a component is made of",
                allowableValues = {"definition", "properties", "rows", "dependencies", "environment"})
        String matter,

        @Schema(description = "Absent where it is about no single component") @Nullable
        ComponentName component,

        @Schema(description = "Names, where it is about some properties only")
        List<String> properties,

        @Schema(example = "What Active holds there is not known.")
        String why) {

    static UnknownView of(Plan.Unknown unknown) {
        return new UnknownView(
                Words.of(unknown.matter()),
                Optional.ofNullable(unknown.component()).map(ComponentName::of).orElse(null),
                unknown.properties(),
                unknown.why());
    }
}
