package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.dualwrite.AlertRule;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** So many errors of a type within so many minutes. */
@Schema(name = "DualWriteAlert", description = "So many errors of a type within so many minutes")
record AlertFields(
        @Nullable String name,

        @Schema(example = "Application") @Nullable String errorType,

        int errors,
        int minutes,

        @Schema(allowableValues = {"notify", "pause", "stop"}) @Nullable
        String action) {

    /** The actions that a rule can have (dual-write-and-order-management 1.8). */
    enum Action {
        NOTIFY,
        PAUSE,
        STOP
    }

    static AlertFields of(AlertRule rule) {
        return new AlertFields(rule.name(), rule.errorType(), rule.errors(), rule.minutes(), rule.action());
    }

    AlertRule rule() {
        String wanted = Fields.required(action, "alerts.action");
        Words.parse(Action.class, wanted, "alerts.action");
        return new AlertRule(
                Fields.required(name, "alerts.name"),
                Fields.required(errorType, "alerts.errorType"),
                errors,
                minutes,
                wanted);
    }
}
