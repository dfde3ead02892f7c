package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.OrderTable;
import org.jspecify.annotations.Nullable;

/** A record that is needed and not there. */
@Schema(name = "MissingOrderRecord", description = "A record that is needed and not there")
record MissingView(
        @Schema(description = "Logical name of its table; absent where that is not known") @Nullable
        String table,

        UUID id,
        @Schema(description = "What refers to it") RecordView neededBy,
        String why) {

    static MissingView of(Closure.MissingRecord missing) {
        OrderTable table = missing.table();
        return new MissingView(
                table == null ? null : table.logicalName(),
                missing.id(),
                RecordView.of(missing.neededBy()),
                missing.why());
    }
}
