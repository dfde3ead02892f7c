package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.InstalledComponent;
import org.almanac.web.form.ComponentName;
import org.jspecify.annotations.Nullable;

/** A component in an environment. */
@Schema(name = "InstalledComponent", description = "A component in an environment")
record ComponentView(
        @Schema(example = "Entity") String kind,

        @Schema(description = "Key within the kind, in lower case", example = "ctso_order")
        String name,

        @Schema(description = "As its first package wrote it", example = "ctso_Order")
        String displayName,

        @Schema(description = "The component that holds it") @Nullable
        ComponentName parent,

        @Schema(description = "Solution of the topmost layer; Active for an unmanaged one")
        String topSolution,

        @Schema(description = "How many layers it has") int layers) {

    static ComponentView of(InstalledComponent component) {
        return new ComponentView(
                component.ref().kind().name(),
                component.ref().key(),
                component.name(),
                ComponentName.ofNullable(component.parent()),
                component.topSolution(),
                component.layers());
    }

    /** What {@code after} has to be to get the components that follow. */
    String place() {
        return kind + "/" + name;
    }
}
