package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
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
        Map<String, Duration> delays = new TreeMap<>();
        pace.delays().forEach((kind, delay) -> delays.put(Words.of(kind), delay));
        return new OrderPaceFields(delays, pace.settling());
    }

    OrderPace pace() {
        Map<OrderActionKind, Duration> found = new EnumMap<>(OrderActionKind.class);
        if (delays != null) {
            delays.forEach((word, delay) -> found.put(
                    Objects.requireNonNull(Words.parse(OrderActionKind.class, word, "pace.delays")),
                    notNegative(delay)));
        }
        return new OrderPace(found, notNegative(settling));
    }

    private static Duration notNegative(@Nullable Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "Nothing takes less than no time.", "pace");
        }
        return duration == null ? Duration.ZERO : duration;
    }
}
