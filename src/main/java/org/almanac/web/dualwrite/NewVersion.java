package org.almanac.web.dualwrite;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapChange;
import org.almanac.dualwrite.MapDraft;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.Mapping;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** A version that is to be saved: with changed fields, as a new map, or with a whole definition. */
@Schema(name = "NewTableMapVersion", description = "A version to save; every save asks for publisher and version")
record NewVersion(
        @Schema(
                description = "The map that is added, or that the definition is of; not with base alone",
                example = "accounts - Customers V3")
        @Nullable
        String map,

        @Schema(description = "Id of the saved version to begin with") @Nullable
        UUID base,

        @Schema(description = "Unique name of the publisher", example = "contoso") @Nullable
        String publisher,

        @Schema(example = "2.0.2.0") @Nullable String version,

        @Schema(description = "Fields that the version has beside those of its base") @Nullable
        List<FieldFields> fields,

        @Schema(description = "Columns whose fields are left out, as lookup.column for lookups") @Nullable
        List<String> removed,

        @Schema(
                description = "The whole definition as the platform stores it; instead of fields and removed",
                type = "object")
        @Nullable
        JsonNode mapping) {

    /** Whether it is a version of a map that is there already, with changed fields. */
    boolean changesBase() {
        return mapping == null && base != null;
    }

    /** Whether it is a whole definition. */
    boolean whole() {
        return mapping != null;
    }

    MapPair pair() {
        return MapPair.parse(Fields.required(map, "map"));
    }

    UUID requiredBase() {
        if (base == null) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'base' is missing.", "base");
        }
        return base;
    }

    List<FieldMapping> added() {
        return Given.list(fields, "fields").stream().map(FieldFields::field).toList();
    }

    MapChange change() {
        return new MapChange(added(), Given.list(removed, "removed"), publisher, version);
    }

    MapDraft draft() {
        if (mapping == null || fields != null || removed != null) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "A version has either a mapping, or fields and removed columns.",
                    "mapping");
        }
        return new MapDraft(
                pair(),
                publisher,
                version,
                Mapping.parse(mapping.isTextual() ? mapping.asText() : mapping.toString()),
                base);
    }
}
