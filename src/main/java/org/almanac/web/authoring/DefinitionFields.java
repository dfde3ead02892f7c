package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.ComponentDefinition;
import org.almanac.solution.ComponentRef;
import org.almanac.web.form.ComponentName;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** The definition of a component. */
@Schema(name = "ComponentDefinition", description = "The definition of a component")
record DefinitionFields(
        @Schema(description = "Unmanaged solution that it joins; needed for a new component", example = "ContosoCore")
        @Nullable
        String solution,

        @Schema(description = "The component that holds it; not needed for columns") @Nullable
        ComponentName parent,

        @Schema(
                description = "One XML element, as customizations.xml has it",
                example = "<attribute PhysicalName=\"ctso_Total\"><Type>int</Type></attribute>",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String definition) {

    ComponentDefinition of(ComponentRef component, String name) {
        return new ComponentDefinition(
                component,
                name.strip(),
                parent == null ? null : Components.of(parent.kind(), parent.name()),
                Fields.required(definition, "definition"));
    }
}
