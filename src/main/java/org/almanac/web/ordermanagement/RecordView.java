package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.almanac.ordermanagement.OrderRow;

/** A record of order management. */
@Schema(name = "OrderRecord", description = "A record of order management")
record RecordView(
        @Schema(description = "Logical name of its table", example = "msdyn_iompolicy")
        String table,

        UUID id,
        String name) {

    static RecordView of(OrderRow row) {
        return new RecordView(row.table().logicalName(), row.id(), row.name());
    }
}
