package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.dualwrite.AlertRule;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.Pace;

/** What a rehearsal plays. */
@Schema(name = "DualWriteRehearsal", description = "What a rehearsal plays")
record RehearsalView(
        FinanceFields finance,
        PaceFields pace,
        List<AlertFields> alerts,

        @Schema(description = "Faults that have not hit yet, oldest first")
        List<FaultFields> faults) {

    static RehearsalView of(FinanceSide finance, Pace pace, List<AlertRule> alerts, List<Fault> faults) {
        return new RehearsalView(
                FinanceFields.of(finance),
                PaceFields.of(pace),
                alerts.stream().map(AlertFields::of).toList(),
                faults.stream().map(FaultFields::of).toList());
    }
}
