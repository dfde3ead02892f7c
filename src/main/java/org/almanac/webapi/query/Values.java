package org.almanac.webapi.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;

/** Values of rows as queries compare them: texts regardless of case, numbers by value, ids as text. */
final class Values {

    private Values() {}

    /** The value of a column for comparison: a lookup's is the id of its row; null where there is none. */
    static @Nullable Object of(WireRow row, EntityType type, String property) {
        Object value = row.value(property);
        return value == null && property.equals(type.primaryId()) ? row.id() : plain(value);
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof LookupValue lookup) {
            return lookup.id();
        } else if (value instanceof Supplier<?> text) {
            return text.get();
        } else if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        } else if (value instanceof JsonNode json) {
            return json.isValueNode() ? json.asText() : json.toString();
        }
        return value;
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right;
        }
        return compare(left, right) == 0;
    }

    static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return compareNumbers(a, b);
        } else if (left instanceof String a && right instanceof String b) {
            return a.compareToIgnoreCase(b);
        } else if (left instanceof UUID a && right instanceof UUID b) {
            return compareIds(a, b);
        } else if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.compareTo(b);
        } else if (isDate(left) && isDate(right)) {
            return instant(left).compareTo(instant(right));
        }
        return left.toString().compareToIgnoreCase(right.toString());
    }

    /** The order of the ids' texts. */
    static int compareIds(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static int compareNumbers(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        } else if (isInfinite(left) || isInfinite(right)) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static boolean isInfinite(Number number) {
        return number instanceof Double value && !Double.isFinite(value);
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    static boolean isDate(Object value) {
        return value instanceof Instant || value instanceof LocalDate;
    }

    /** A date is its first moment in UTC. */
    static Instant instant(Object value) {
        return value instanceof LocalDate date
                ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                : (Instant) value;
    }

    static String folded(Object text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
