package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.web.form.Words;

/** A saved version of a table map. */
@Schema(name = "TableMapVersion", description = "A saved version of a table map")
record MapVersionView(
        UUID id,

        @Schema(description = "The map", example = "accounts - Customers V3")
        String name,

        @Schema(description = "Compared number by number", example = "2.0.1.8")
        String version,

        @Schema(description = "Unique name; the prefix where the environment knows no such publisher")
        String publisher,

        @Schema(description = "Whether a managed solution brought it")
        boolean managed,

        @Schema(description = "Whether it was changed in place after a managed solution brought it")
        boolean customized,

        @Schema(allowableValues = {"none", "to-dataverse", "to-finance", "both"})
        String direction,

        @Schema(description = "SHA-256 over everything that the row holds")
        String definition,

        @Schema(description = "Unique names of the solutions with a layer, lowest first")
        List<String> solutions) {

    static MapVersionView of(TableMapVersion version) {
        return new MapVersionView(
                version.id(),
                version.pair().displayName(),
                version.version().toString(),
                version.publisher(),
                version.managed(),
                version.customized(),
                Words.of(version.direction()),
                version.definition().hex(),
                version.solutions());
    }
}
