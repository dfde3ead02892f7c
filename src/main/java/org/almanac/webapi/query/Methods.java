package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almanac.webapi.model.WebApiError;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.jspecify.annotations.Nullable;

/** The functions of OData in filters. Without a value for one of their arguments they have none; texts are compared regardless of case. */
final class Methods {

    private final Clock clock;

    Methods(Clock clock) {
        this.clock = clock;
    }

    Term of(MethodKind method, List<Term> arguments) {
        if (method == MethodKind.NOW) {
            Instant now = clock.instant();
            return frame -> now;
        }
        return frame -> {
            List<Object> values = new ArrayList<>(arguments.size());
            for (Term argument : arguments) {
                Object value = argument.of(frame);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            return apply(method, values);
        };
    }

    private static @Nullable Object apply(MethodKind method, List<Object> values) {
        Object first = values.get(0);
        return switch (method) {
            case CONTAINS -> Values.folded(first).contains(Values.folded(values.get(1)));
            case STARTSWITH -> Values.folded(first).startsWith(Values.folded(values.get(1)));
            case ENDSWITH -> Values.folded(first).endsWith(Values.folded(values.get(1)));
            case INDEXOF -> Values.folded(first).indexOf(Values.folded(values.get(1)));
            case LENGTH -> first.toString().length();
            case TOLOWER -> first.toString().toLowerCase(Locale.ROOT);
            case TOUPPER -> first.toString().toUpperCase(Locale.ROOT);
            case TRIM -> first.toString().strip();
            case CONCAT -> first.toString() + values.get(1);
            case SUBSTRING -> substring(values);
            case ROUND -> rounded(first, RoundingMode.HALF_UP);
            case FLOOR -> rounded(first, RoundingMode.FLOOR);
            case CEILING -> rounded(first, RoundingMode.CEILING);
            case DATE -> moment(first).toLocalDate();
            case YEAR -> moment(first).getYear();
            case MONTH -> moment(first).getMonthValue();
            case DAY -> moment(first).getDayOfMonth();
            case HOUR -> moment(first).getHour();
            case MINUTE -> moment(first).getMinute();
            case SECOND -> moment(first).getSecond();
            default -> throw unsupported(method);
        };
    }

    private static String substring(List<Object> values) {
        String text = values.get(0).toString();
        int start = bounded(values.get(1), text.length());
        int end = values.size() > 2 ? bounded(values.get(2), text.length() - start) + start : text.length();
        return text.substring(start, end);
    }

    private static int bounded(Object number, int most) {
        return number instanceof Number value ? Math.max(0, Math.min(value.intValue(), most)) : 0;
    }

    private static @Nullable Object rounded(Object value, RoundingMode mode) {
        return value instanceof Number number ? new BigDecimal(number.toString()).setScale(0, mode) : null;
    }

    private static OffsetDateTime moment(Object value) {
        if (value instanceof Instant || value instanceof LocalDate) {
            return Values.instant(value).atOffset(ZoneOffset.UTC);
        }
        throw WebApiError.malformed("The value '" + value + "' is no date.");
    }

    private static WebApiError unsupported(MethodKind method) {
        return WebApiError.malformed("The function '" + method + "' is not supported.");
    }
}
