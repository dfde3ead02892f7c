package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.almanac.webapi.metadata.QueryFunction;
import org.almanac.webapi.metadata.QueryFunction.Operand;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/** The conditions that the platform knows beside OData's, in {@code $filter} and in FetchXML. Days are those of UTC. */
final class PlatformConditions {

    private static final int MOST_UNITS = 100_000;

    private final Compiling compiling;

    PlatformConditions(Compiling compiling) {
        this.compiling = compiling;
    }

    /**
     * What must be true of a column's value.
     *
     * @param operands as text
     */
    Predicate<@Nullable Object> condition(QueryFunction function, List<String> operands) {
        return switch (function) {
            case IN -> value -> in(value, operands);
            case NOT_IN -> value -> value != null && !in(value, operands);
            case BETWEEN -> between(pair(operands));
            case NOT_BETWEEN -> {
                Predicate<@Nullable Object> between = between(pair(operands));
                yield value -> value != null && !between.test(value);
            }
            case CONTAIN_VALUES -> value -> containsAny(value, operands);
            case DOES_NOT_CONTAIN_VALUES -> value -> !containsAny(value, operands);
            case EQUAL_USER_ID -> value -> Values.equal(value, compiling.caller());
            case NOT_EQUAL_USER_ID -> value -> !Values.equal(value, compiling.caller());
            case ON, ON_OR_AFTER, ON_OR_BEFORE -> onDay(function, day(only(operands)));
            default -> {
                int units = function.operand() == Operand.NUMBER ? units(only(operands)) : 0;
                DateWindow window =
                        DateWindow.of(function, units, compiling.clock().instant());
                yield value -> value != null && Values.isDate(value) && window.contains(Values.instant(value));
            }
        };
    }

    private static boolean in(@Nullable Object value, List<String> operands) {
        return value != null && operands.stream().anyMatch(operand -> compareText(value, operand) == 0);
    }

    private static Predicate<@Nullable Object> between(List<String> pair) {
        return value -> value != null && compareText(value, pair.get(0)) >= 0 && compareText(value, pair.get(1)) <= 0;
    }

    /** How a value compares to a text that is meant to be of its type. */
    static int compareText(Object value, String text) {
        return Values.compare(value, typed(value, text));
    }

    private static Object typed(Object value, String text) {
        try {
            if (value instanceof Number) {
                return new BigDecimal(text.strip());
            } else if (value instanceof Boolean) {
                return text.equals("1") || Boolean.parseBoolean(text);
            } else if (Values.isDate(value)) {
                return moment(text);
            } else if (value instanceof UUID) {
                return UUID.fromString(text.replaceAll("[{}]", ""));
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw WebApiError.malformed("The value '" + text + "' does not fit the column's type.");
        }
    }

    static Instant moment(String text) {
        try {
            return text.length() == 10
                    ? Values.instant(LocalDate.parse(text))
                    : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeException e) {
            throw WebApiError.malformed("The value '" + text + "' is no date.");
        }
    }

    private static LocalDate day(String text) {
        return moment(text).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Predicate<@Nullable Object> onDay(QueryFunction function, LocalDate day) {
        Instant start = Values.instant(day);
        Instant end = Values.instant(day.plusDays(1));
        return value -> {
            if (value == null || !Values.isDate(value)) {
                return false;
            }
            Instant moment = Values.instant(value);
            boolean early = function != QueryFunction.ON_OR_BEFORE && moment.isBefore(start);
            boolean late = function != QueryFunction.ON_OR_AFTER && !moment.isBefore(end);
            return !early && !late;
        };
    }

    private static boolean containsAny(@Nullable Object value, List<String> operands) {
        if (value == null) {
            return false;
        }
        Set<String> members =
                Arrays.stream(value.toString().split(",")).map(String::strip).collect(Collectors.toSet());
        return operands.stream().anyMatch(members::contains);
    }

    private static String only(List<String> operands) {
        if (operands.size() != 1) {
            throw WebApiError.malformed("The condition needs one value.");
        }
        return operands.get(0);
    }

    private static List<String> pair(List<String> operands) {
        if (operands.size() != 2) {
            throw WebApiError.malformed("The condition needs two values.");
        }
        return operands;
    }

    private static int units(String text) {
        try {
            int units = Integer.parseInt(text);
            if (units > 0 && units <= MOST_UNITS) {
                return units;
            }
        } catch (NumberFormatException e) {
            throw WebApiError.malformed("The value '" + text + "' is no whole number.");
        }
        throw WebApiError.malformed("The value '" + text + "' is not between 1 and " + MOST_UNITS + ".");
    }
}
