package org.almanac.web.dualwrite;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** How far a request is. */
@Schema(name = "DualWriteRequest", description = "How far a request is")
record RequestView(
        @Schema(example = "rest/operator/stop-1") String key,

        @Schema(
                type = "object",
                example = "{\"order\": \"start\", \"map\": \"accounts - Customers V3\", \"initialSync\": false}")
        JsonNode order,

        @Schema(allowableValues = {"waiting", "completed", "failed"})
        String state,

        @Schema(description = "The platform's number of the state")
        int stateNumber,

        @Schema(description = "Why it failed", example = "DIPV1022") @Nullable
        String code,

        @Schema(description = "Why it failed") @Nullable String message,
        Instant requestedAt) {

    static RequestView of(RequestStatus status, OrderJson orders) {
        return new RequestView(
                status.key(),
                orders.write(status.order()),
                Words.of(status.state()),
                status.state().number(),
                status.code(),
                status.message(),
                status.requestedAt());
    }
}
