package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Map;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.web.rehearsal.Delays;
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
        return new PaceFields(Delays.words(pace.delays()), pace.lag(), pace.offer());
    }

    Pace pace() {
        return new Pace(Delays.kinds(OrderKind.class, delays), Delays.notNegative(lag), Delays.notNegative(offer));
    }
}
