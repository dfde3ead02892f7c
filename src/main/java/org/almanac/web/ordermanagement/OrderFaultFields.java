package org.almanac.web.ordermanagement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.web.form.Words;
import org.almanac.web.rehearsal.FaultWords;
import org.jspecify.annotations.Nullable;

/** A failure that a rehearsal is to meet. */
@Schema(name = "RehearsedOrderFault", description = "A failure to meet")
record OrderFaultFields(
        @Schema(description = "Kind of the orders that it hits", example = "publish-policy") @Nullable
        String order,

        @Schema(description = "Hits only orders about this record: its id, or its name if it is there") @Nullable
        String record,

        @Schema(description = "How often it hits", defaultValue = "1") @Nullable
        Integer times,

        @Schema(example = "0x80040216") @Nullable String code,
        @Nullable String message,

        @Schema(
                description = "fail: accepted, then fails; refuse: not accepted; unreachable: nobody answers;"
                        + " lost-answer: carried out, but the answer is lost",
                allowableValues = {"fail", "refuse", "unreachable", "lost-answer"},
                defaultValue = "fail")
        @Nullable
        String mode) {

    static OrderFaultFields of(OrderFault fault) {
        UUID record = fault.record();
        return new OrderFaultFields(
                Words.of(fault.kind()),
                record == null ? null : record.toString(),
                fault.times(),
                fault.code(),
                fault.message(),
                Words.of(fault.mode()));
    }

    OrderFault fault(@Nullable UUID hit) {
        var read = new FaultWords(order, times, code, message, mode).read(OrderActionKind.class, OrderFault.Mode.FAIL);
        return new OrderFault(read.kind(), hit, read.times(), read.code(), read.message(), read.mode());
    }
}
