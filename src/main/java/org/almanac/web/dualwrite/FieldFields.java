package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.Transform;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A field that is to be mapped. */
@Schema(name = "NewTableMapField", description = "A field to map")
record FieldFields(
        @Schema(description = "Field of the entity; absent for none", example = "CUSTOMERGROUPID") @Nullable
        String source,

        @Schema(
                allowableValues = {"to-dataverse", "to-finance", "both"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String direction,

        @Schema(description = "Column, or lookup.column", example = "msdyn_customergroupid.msdyn_groupid") @Nullable
        String destination,

        @Schema(description = "Entity set that the lookup leads to", example = "msdyn_customergroups") @Nullable
        String related,

        @Schema(description = "Value where the source has none") @Nullable
        String defaultValue,

        @Schema(description = "Other values for certain values") @Nullable
        Map<String, String> values) {

    FieldMapping field() {
        Fields.required(direction, "fields.direction");
        SyncDirection way = Objects.requireNonNull(Words.parse(SyncDirection.class, direction, "fields.direction"));
        if (source == null) {
            Fields.required(destination, "fields.destination");
        }
        List<Transform> transforms = new ArrayList<>();
        if (defaultValue != null) {
            transforms.add(new Transform.Default(defaultValue));
        }
        if (values != null) {
            transforms.add(new Transform.ValueMap(values, false));
        }
        return new FieldMapping(
                source == null ? "" : source, way, destination == null ? "" : destination, related, transforms, false);
    }
}
