package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.MappingLeg;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** A saved version with its definition. */
@Schema(name = "TableMapDefinition", description = "A saved version with its definition")
record SavedVersionView(
        UUID id,

        @Schema(description = "Absent where the environment tells only of applied versions") @Nullable
        MapVersionView version,

        @Schema(description = "Whether the link knows it") boolean applied,

        @Schema(allowableValues = {"none", "to-dataverse", "to-finance", "both"})
        String direction,

        List<LegView> legs) {

    /** An entity, a table, and their fields. */
    @Schema(name = "TableMapLeg")
    record LegView(
            @Schema(example = "Customers V3") String entity,
            @Schema(example = "accounts") String table,

            @Schema(description = "What finance and operations sends")
            String financeFilter,

            @Schema(description = "What Dataverse sends") String dataverseFilter,

            List<FieldView> fields) {

        static LegView of(MappingLeg leg) {
            return new LegView(
                    leg.entity(),
                    leg.table(),
                    leg.financeFilter(),
                    leg.dataverseFilter(),
                    leg.fields().stream().map(FieldView::of).toList());
        }
    }

    static SavedVersionView of(UUID id, @Nullable TableMapVersion version, boolean applied, Mapping mapping) {
        return new SavedVersionView(
                id,
                version == null ? null : MapVersionView.of(version),
                applied,
                Words.of(mapping.direction()),
                mapping.legs().stream().map(LegView::of).toList());
    }
}
