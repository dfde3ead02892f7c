package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderManagementSnapshot;

/** How much there is, and how much of it is active. */
@Schema(name = "OrderManagement", description = "How much there is, and how much of it is active")
record OrderManagementView(
        @Schema(description = "Whether the environment has the tables of order management")
        boolean installed,

        CountView policies,
        CountView providers,
        CountView orchestrations,

        @Schema(description = "How many flows are on and go on with an old logic")
        long staleFlows,

        @Schema(description = "Over states, connections, archived versions and flows")
        String hash) {

    /** How many there are of a kind. */
    @Schema(name = "OrderManagementCount")
    record CountView(
            int total,
            @Schema(description = "Published or activated") long active) {

        static CountView of(Collection<? extends Activatable> items) {
            return new CountView(
                    items.size(), items.stream().filter(Activatable::active).count());
        }
    }

    static OrderManagementView of(OrderManagementSnapshot now) {
        var model = now.model();
        return new OrderManagementView(
                now.installed(),
                CountView.of(model.policies()),
                CountView.of(model.providers()),
                CountView.of(model.orchestrations()),
                model.items().stream().mapToLong(one -> one.staleFlows().size()).sum(),
                now.hash().hex());
    }
}
