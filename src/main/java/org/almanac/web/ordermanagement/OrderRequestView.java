package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** How far a request is. */
@Schema(name = "OrderManagementRequest", description = "How far a request is")
record OrderRequestView(
        @Schema(example = "rest/operator/publish-1") String key,

        @Schema(description = "Records by their ids; a connection is not told")
        OrderFields order,

        @Schema(allowableValues = {"waiting", "completed", "failed"})
        String state,

        @Schema(description = "Why it failed") @Nullable String code,

        @Schema(description = "Why it failed") @Nullable String message,
        Instant requestedAt) {

    static OrderRequestView of(OrderRequestStatus status) {
        return new OrderRequestView(
                status.key(),
                OrderFields.of(status.order()),
                Words.of(status.state()),
                status.code(),
                status.message(),
                status.requestedAt());
    }
}
