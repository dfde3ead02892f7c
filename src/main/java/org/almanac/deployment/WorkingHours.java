package org.almanac.deployment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When approvers are at work.
 *
 * @param from first day of the week
 * @param to last day; may lie before the first, over the turn of the week
 * @param begin inclusive
 * @param end exclusive
 */
public record WorkingHours(DayOfWeek from, DayOfWeek to, LocalTime begin, LocalTime end, ZoneId zone) {

    private static final Pattern SYNTAX =
            Pattern.compile("([A-Z]{3})-([A-Z]{3}) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)", Pattern.CASE_INSENSITIVE);

    /** Reads {@code MON-FRI 07:00-19:00}. */
    public static WorkingHours parse(String text, ZoneId zone) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("working hours look like MON-FRI 07:00-19:00, not '" + text + "'");
        }
        return new WorkingHours(
                day(matcher.group(1)),
                day(matcher.group(2)),
                LocalTime.parse(matcher.group(3)),
                LocalTime.parse(matcher.group(4)),
                zone);
    }

    private static DayOfWeek day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a day of the week: '" + text + "'"));
    }

    /** Whether a moment is within the working hours. */
    public boolean include(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        return includes(local.getDayOfWeek()) && !time.isBefore(begin) && time.isBefore(end);
    }

    private boolean includes(DayOfWeek day) {
        int length = Math.floorMod(to.getValue() - from.getValue(), 7);
        return Math.floorMod(day.getValue() - from.getValue(), 7) <= length;
    }
}
