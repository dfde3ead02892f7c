package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.web.form.Words;
import org.almanac.web.rehearsal.FaultWords;
import org.jspecify.annotations.Nullable;

/** A failure that a rehearsal is to meet. */
@Schema(name = "RehearsedFault", description = "A failure to meet")
record FaultFields(
        @Schema(description = "Kind of the orders that it hits", example = "start") @Nullable
        String order,

        @Schema(description = "Hits only orders about this map", example = "accounts - Customers V3") @Nullable
        String map,

        @Schema(description = "How often it hits", defaultValue = "1") @Nullable
        Integer times,

        @Schema(example = "DIPV1022") @Nullable String code,
        @Nullable String message,

        @Schema(
                description = "fail: accepted, then fails; refuse: not accepted; unreachable: nobody answers;"
                        + " lost-answer: carried out, but the answer is lost",
                allowableValues = {"fail", "refuse", "unreachable", "lost-answer"},
                defaultValue = "fail")
        @Nullable
        String mode) {

    static FaultFields of(Fault fault) {
        MapPair map = fault.map();
        return new FaultFields(
                Words.of(fault.kind()),
                map == null ? null : map.displayName(),
                fault.times(),
                fault.code(),
                fault.message(),
                Words.of(fault.mode()));
    }

    Fault fault(@Nullable MapPair pair) {
        var read = new FaultWords(order, times, code, message, mode).read(OrderKind.class, Fault.Mode.FAIL);
        return new Fault(read.kind(), pair, read.times(), read.code(), read.message(), read.mode());
    }
}
