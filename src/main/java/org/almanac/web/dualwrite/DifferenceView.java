package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.almanac.dualwrite.MappingDifference;

/** How two saved versions of a table map differ. */
@Schema(name = "TableMapDifference", description = "How two saved versions differ")
record DifferenceView(
        UUID from,
        UUID to,

        @Schema(description = "Fields that only the other version has", example = "[\"CREDITLIMIT = creditlimit\"]")
        List<String> added,

        @Schema(description = "Fields that only this version has")
        List<String> removed,

        @Schema(description = "Fields with another direction, transform or lookup table")
        List<String> changed,

        @Schema(description = "Whether a filter differs") boolean filters,

        @Schema(example = "3 fields more, 1 field less") String words) {

    static DifferenceView of(UUID from, UUID to, MappingDifference difference) {
        return new DifferenceView(
                from,
                to,
                difference.added(),
                difference.removed(),
                difference.changed(),
                difference.filters(),
                difference.words());
    }
}
