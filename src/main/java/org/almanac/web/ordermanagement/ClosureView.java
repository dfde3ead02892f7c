package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.ordermanagement.Closure;

/** What chosen records need. */
@Schema(name = "OrderRecordClosure", description = "What chosen records need")
record ClosureView(
        @Schema(description = "The chosen and everything that they need, as far as it is there")
        List<RecordView> needed,

        List<MissingView> missing) {

    static ClosureView of(Closure closure) {
        return new ClosureView(
                closure.needed().all().stream().map(RecordView::of).toList(),
                closure.missing().stream().map(MissingView::of).toList());
    }
}
