package org.almanac.webapi.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Values as they are stored (texts, numbers, truth values) and as they go over the wire. What was stored without a look at the
 * column's type, by other means than the Web API, may not fit it; such a value is not shown.
 */
public final class WireValues {

    private static final int MONEY_SCALE = 4;
    private static final int DAY = "2026-01-01".length();

    private WireValues() {}

    /** What goes over the wire for a stored value or its text; empty if it is none of the type. */
    public static Optional<Object> shown(ValueType type, Object stored) {
        try {
            return Optional.ofNullable(of(type, stored));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException noneOfTheType) {
            return Optional.empty();
        }
    }

    private static @Nullable Object of(ValueType type, Object stored) {
        return switch (type) {
            case STRING, MEMO, CHOICES -> stored.toString();
            case INTEGER, CHOICE, STATE, STATUS ->
                stored instanceof Integer number ? number : number(stored).intValueExact();
            case BIG_INTEGER -> number(stored).longValueExact();
            case DECIMAL, MONEY -> number(stored);
            case DOUBLE -> number(stored).doubleValue();
            case BOOLEAN -> truth(stored);
            case GUID -> UUID.fromString(stored.toString());
            case DATE_TIME -> moment(stored.toString());
            case DATE ->
                LocalDate.parse(stored.toString()
                        .substring(0, Math.min(DAY, stored.toString().length())));
            case BINARY -> null;
        };
    }

    private static BigDecimal number(Object stored) {
        return stored instanceof BigDecimal number
                ? number
                : new BigDecimal(stored.toString().strip());
    }

    private static @Nullable Boolean truth(Object stored) {
        return switch (stored.toString()) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Instant moment(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    /** How a value of the wire is stored. */
    public static Object stored(ValueType type, Object value) {
        if (value instanceof Instant || value instanceof LocalDate || value instanceof UUID) {
            return value.toString();
        }
        return type == ValueType.MONEY && value instanceof BigDecimal money ? scaled(money) : value;
    }

    /** Money has four decimals at most. */
    private static BigDecimal scaled(BigDecimal number) {
        return number.scale() > MONEY_SCALE ? number.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN) : number;
    }
}
