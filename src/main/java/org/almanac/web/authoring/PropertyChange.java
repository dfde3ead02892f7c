package org.almanac.web.authoring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.environment.PropertyEdit;
import org.jspecify.annotations.Nullable;

/** Properties of a component to change. */
@Schema(name = "ComponentChange", description = "Properties of a component to change")
record PropertyChange(
        @Schema(description = "Unmanaged solution that it joins") @Nullable
        String solution,

        @Schema(
                description = "Values by name; null gives a property up, so that a lower layer's value counts",
                example = "{\"RequiredLevel\": \"required\"}",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        LinkedHashMap<String, @Nullable String> properties) {

    List<PropertyEdit> edits() {
        var edits = new ArrayList<PropertyEdit>();
        if (properties != null) {
            for (Map.Entry<String, @Nullable String> property : properties.entrySet()) {
                edits.add(new PropertyEdit(property.getKey(), property.getValue()));
            }
        }
        return edits;
    }
}
