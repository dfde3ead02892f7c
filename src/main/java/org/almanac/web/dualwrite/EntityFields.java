package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.FinanceField;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** An entity of a rehearsed finance and operations environment. */
@Schema(name = "RehearsedEntity", description = "An entity of finance and operations")
record EntityFields(
        @Schema(example = "Customers V3") @Nullable String name,

        @Schema(description = "By name; absent for an entity that has every field") @Nullable
        Map<String, EntityField> fields,

        @Schema(description = "Whether its rows belong to a legal entity; absent where it is not known") @Nullable
        Boolean companySpecific) {

    /** A field of an entity. */
    @Schema(name = "RehearsedEntityField")
    record EntityField(
            @Schema(example = "String") @Nullable String type,
            @Nullable Boolean mandatory,
            @Nullable Boolean readOnly) {

        static EntityField of(FinanceField field) {
            return new EntityField(field.type(), field.mandatory(), field.readOnly());
        }

        FinanceField field() {
            return new FinanceField(
                    type == null ? "" : type, Boolean.TRUE.equals(mandatory), Boolean.TRUE.equals(readOnly));
        }
    }

    static EntityFields of(FinanceEntity entity) {
        Map<String, FinanceField> known = entity.fields();
        Map<String, EntityField> shown = new TreeMap<>();
        if (known != null) {
            known.forEach((field, what) -> shown.put(field, EntityField.of(what)));
        }
        return new EntityFields(entity.name(), known == null ? null : shown, entity.companySpecific());
    }

    FinanceEntity entity() {
        String named = Fields.required(name, "entities.name");
        if (fields == null) {
            return new FinanceEntity(named, null, companySpecific);
        }
        Map<String, FinanceField> found = new TreeMap<>();
        fields.forEach((field, what) -> {
            if (what == null) {
                throw new BadInput(
                        ErrorCode.MALFORMED_REQUEST, "The field '" + field + "' is null.", "entities.fields");
            }
            found.put(field, what.field());
        });
        return new FinanceEntity(named, found, companySpecific);
    }
}
