package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.ComponentDependency;
import org.almanac.web.form.ComponentName;
import org.jspecify.annotations.Nullable;

/** A component of an installed solution needs one outside of it. */
@Schema(name = "Dependency", description = "A component of an installed solution needs one outside of it")
record DependencyView(
        @Schema(description = "The installed solution that declares it")
        String solution,

        ComponentName dependent,
        ComponentName required,

        @Schema(description = "The solution that brought the required component where the package was made") @Nullable
        String requiredSolution,

        @Schema(description = "Whether the environment has it, or its platform provides it")
        boolean present) {

    static DependencyView of(ComponentDependency dependency) {
        return new DependencyView(
                dependency.solution(),
                ComponentName.of(dependency.dependent()),
                ComponentName.of(dependency.required()),
                dependency.requiredSolution(),
                dependency.present());
    }
}
