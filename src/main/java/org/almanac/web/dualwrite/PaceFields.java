package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** How long things take in a rehearsal, as ISO 8601 durations; what is absent takes no time. */
@Schema(name = "RehearsedPace", description = "How long things take, in ISO 8601; what is absent takes no time")
record PaceFields(
        @Schema(description = "From submitting an order to its end, by order", example = "{\"start\": \"PT5S\"}")
        @Nullable
        Map<String, Duration> delays,

        @Schema(description = "How long the list shows the old state afterwards", example = "PT2S") @Nullable
        Duration lag,

        @Schema(description = "From the installation of Dual Write Core to the offer to upgrade", example = "PT1M")
        @Nullable
        Duration offer) {

    static PaceFields of(Pace pace) {
        Map<String, Duration> delays = new TreeMap<>();
        pace.delays().forEach((kind, delay) -> delays.put(Words.of(kind), delay));
        return new PaceFields(delays, pace.lag(), pace.offer());
    }

    Pace pace() {
        Map<OrderKind, Duration> found = new EnumMap<>(OrderKind.class);
        if (delays != null) {
            delays.forEach((word, delay) -> found.put(
                    Objects.requireNonNull(Words.parse(OrderKind.class, word, "pace.delays")), notNegative(delay)));
        }
        return new Pace(found, notNegative(lag), notNegative(offer));
    }

    private static Duration notNegative(@Nullable Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "Nothing takes less than no time.", "pace");
        }
        return duration == null ? Duration.ZERO : duration;
    }
}
