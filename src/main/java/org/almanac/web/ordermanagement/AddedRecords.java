package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.ordermanagement.OrderAuthoring;

/** What was added to a solution. */
@Schema(name = "AddedOrderRecords", description = "What was added to a solution")
record AddedRecords(
        List<RecordView> added,

        @Schema(description = "For people: one for each archived version that would travel")
        List<String> warnings) {

    static AddedRecords of(OrderAuthoring.Added added) {
        return new AddedRecords(added.rows().stream().map(RecordView::of).toList(), added.warnings());
    }
}
