package org.almanac.webapi.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.almanac.webapi.metadata.QueryFunction;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/**
 * A span of time relative to now, in UTC, with weeks that begin on Sunday. Spans of the last or next X days and longer include the
 * rest of their outer day.
 *
 * @param from inclusive; null for the beginning of time
 * @param to exclusive
 */
record DateWindow(@Nullable Instant from, Instant to) {

    boolean contains(Instant moment) {
        return (from == null || !moment.isBefore(from)) && moment.isBefore(to);
    }

    static DateWindow of(QueryFunction function, int units, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        LocalDate today = at.toLocalDate();
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        return switch (function) {
            case TODAY -> days(today, today.plusDays(1));
            case YESTERDAY -> days(today.minusDays(1), today);
            case TOMORROW -> days(today.plusDays(1), today.plusDays(2));
            case THIS_WEEK -> days(week, week.plusWeeks(1));
            case LAST_WEEK -> days(week.minusWeeks(1), week);
            case NEXT_WEEK -> days(week.plusWeeks(1), week.plusWeeks(2));
            case THIS_MONTH -> days(month, month.plusMonths(1));
            case LAST_MONTH -> days(month.minusMonths(1), month);
            case NEXT_MONTH -> days(month.plusMonths(1), month.plusMonths(2));
            case THIS_YEAR -> days(year, year.plusYears(1));
            case LAST_YEAR -> days(year.minusYears(1), year);
            case NEXT_YEAR -> days(year.plusYears(1), year.plusYears(2));
            case LAST_SEVEN_DAYS -> last(at, 7, ChronoUnit.DAYS);
            case NEXT_SEVEN_DAYS -> next(at, 7, ChronoUnit.DAYS);
            case LAST_X_HOURS -> new DateWindow(at.minusHours(units).toInstant(), now);
            case NEXT_X_HOURS -> new DateWindow(now, at.plusHours(units).toInstant());
            case LAST_X_DAYS -> last(at, units, ChronoUnit.DAYS);
            case NEXT_X_DAYS -> next(at, units, ChronoUnit.DAYS);
            case LAST_X_WEEKS -> last(at, units, ChronoUnit.WEEKS);
            case NEXT_X_WEEKS -> next(at, units, ChronoUnit.WEEKS);
            case LAST_X_MONTHS -> last(at, units, ChronoUnit.MONTHS);
            case NEXT_X_MONTHS -> next(at, units, ChronoUnit.MONTHS);
            case LAST_X_YEARS -> last(at, units, ChronoUnit.YEARS);
            case NEXT_X_YEARS -> next(at, units, ChronoUnit.YEARS);
            case OLDER_THAN_X_MINUTES -> older(at, units, ChronoUnit.MINUTES);
            case OLDER_THAN_X_HOURS -> older(at, units, ChronoUnit.HOURS);
            case OLDER_THAN_X_DAYS -> older(at, units, ChronoUnit.DAYS);
            case OLDER_THAN_X_WEEKS -> older(at, units, ChronoUnit.WEEKS);
            case OLDER_THAN_X_MONTHS -> older(at, units, ChronoUnit.MONTHS);
            case OLDER_THAN_X_YEARS -> older(at, units, ChronoUnit.YEARS);
            default -> throw WebApiError.malformed("The function '" + function.wire() + "' is no span of time.");
        };
    }

    private static DateWindow days(LocalDate from, LocalDate to) {
        return new DateWindow(Values.instant(from), Values.instant(to));
    }

    private static DateWindow last(OffsetDateTime now, int units, ChronoUnit unit) {
        return new DateWindow(Values.instant(now.toLocalDate().minus(units, unit)), now.toInstant());
    }

    private static DateWindow next(OffsetDateTime now, int units, ChronoUnit unit) {
        return new DateWindow(
                now.toInstant(),
                Values.instant(now.toLocalDate().plus(units, unit).plusDays(1)));
    }

    private static DateWindow older(OffsetDateTime now, int units, ChronoUnit unit) {
        return new DateWindow(null, now.minus(units, unit).toInstant());
    }
}
