package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.Transform;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A field of an entity and the column that it is replicated with. */
@Schema(name = "TableMapField", description = "A field of an entity and the column that it is replicated with")
record FieldView(
        @Schema(description = "Field of the entity; empty for none", example = "CUSTOMERACCOUNT")
        String source,

        @Schema(allowableValues = {"to-dataverse", "to-finance", "both"})
        String direction,

        @Schema(description = "As the platform's page shows it", example = "=")
        String symbol,

        @Schema(description = "Column, through lookups as lookup.column; empty for none", example = "accountnumber")
        String destination,

        @Schema(description = "Entity set that the lookup leads to") @Nullable
        String related,

        boolean systemGenerated,
        List<TransformView> transforms) {

    /** What happens to a value on its way. */
    @Schema(name = "TableMapTransform")
    record TransformView(
            @Schema(example = "Default") String type,

            @Schema(description = "Of a default: the value where the source has none") @Nullable
            String value,

            @Schema(description = "Of a value map: other values for certain values") @Nullable
            Map<String, String> values,

            @Schema(description = "Of any other type: the whole object as text") @Nullable
            String json) {

        static TransformView of(Transform transform) {
            if (transform instanceof Transform.Default one) {
                return new TransformView("Default", one.value(), null, null);
            }
            if (transform instanceof Transform.ValueMap one) {
                return new TransformView("ValueMap", null, one.values(), null);
            }
            Transform.Other other = (Transform.Other) transform;
            return new TransformView(other.type(), null, null, other.json());
        }
    }

    static FieldView of(FieldMapping field) {
        return new FieldView(
                field.source(),
                Words.of(field.direction()),
                symbol(field.direction(), !field.transforms().isEmpty()),
                field.destination(),
                field.related(),
                field.systemGenerated(),
                field.transforms().stream().map(TransformView::of).toList());
    }

    /** The symbols of the platform's page; the entity stands on the left (dual-write-and-order-management 1.3). */
    private static String symbol(SyncDirection direction, boolean transformed) {
        return switch (direction) {
            case BOTH -> transformed ? "><" : "=";
            case TO_DATAVERSE -> transformed ? ">>" : ">";
            case TO_FINANCE -> transformed ? "<<" : "<";
        };
    }
}
