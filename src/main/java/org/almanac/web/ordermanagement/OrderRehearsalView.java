package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderPace;

/** What a rehearsal plays. */
@Schema(name = "OrderRehearsal", description = "What a rehearsal plays")
record OrderRehearsalView(
        OrderPaceFields pace,

        @Schema(description = "Faults that have not hit yet, oldest first")
        List<OrderFaultFields> faults) {

    static OrderRehearsalView of(OrderPace pace, List<OrderFault> faults) {
        return new OrderRehearsalView(
                OrderPaceFields.of(pace),
                faults.stream().map(OrderFaultFields::of).toList());
    }
}
