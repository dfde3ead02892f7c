package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.TableMap;

/** Something that somebody has to look after before changes are lost. */
@Schema(name = "TableMapAlarm", description = "Something to look after before changes are lost")
record AlarmView(
        @Schema(allowableValues = {"pause-ending", "pause-over", "catch-up-errors"})
        String code,

        String message) {

    /** After it, further changes are blocked and queued ones can be lost (dual-write-and-order-management 1.8). */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private static final Duration WARNING = Duration.ofHours(20);

    static List<AlarmView> of(TableMap map, Instant now) {
        List<AlarmView> alarms = new ArrayList<>();
        Instant since = map.pausedSince();
        if (since != null && !now.isBefore(since.plus(LONGEST_PAUSE))) {
            alarms.add(
                    new AlarmView(
                            "pause-over",
                            "Paused for more than a day: further changes are blocked, and queued ones can be lost. Resume it."));
        } else if (since != null && !now.isBefore(since.plus(WARNING))) {
            alarms.add(new AlarmView("pause-ending", "Paused for long: changes are lost after a day. Resume it."));
        }
        if (map.catchUpErrors() > 0) {
            alarms.add(new AlarmView(
                    "catch-up-errors",
                    map.catchUpErrors() + " changes could not be caught up with; they are kept for a day. Try them"
                            + " again with the order retry-errors."));
        }
        return alarms;
    }
}
