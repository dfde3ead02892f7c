package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Map;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.web.rehearsal.Delays;
import org.jspecify.annotations.Nullable;

/** How long things take in a rehearsal, as ISO 8601 durations; what is absent takes no time. */
@Schema(name = "RehearsedOrderPace", description = "How long things take, in ISO 8601; what is absent takes no time")
record OrderPaceFields(
        @Schema(
                description = "From submitting an order to its end, by order: publish-policy, activate-provider,"
                        + " publish-orchestration, unpublish-policy, deactivate-provider, stop-orchestration, connect,"
                        + " restore-version",
                example = "{\"publish-policy\": \"PT5S\"}")
        @Nullable
        Map<String, Duration> delays,

        @Schema(description = "How long an activated provider is still shown as activating", example = "PT6M") @Nullable
        Duration settling) {

    static OrderPaceFields of(OrderPace pace) {
        return new OrderPaceFields(Delays.words(pace.delays()), pace.settling());
    }

    OrderPace pace() {
        return new OrderPace(Delays.kinds(OrderActionKind.class, delays), Delays.notNegative(settling));
    }
}
