package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/** What several values come to. Values that are absent count only in {@link #COUNT}. */
enum Aggregate {
    SUM,
    MIN,
    MAX,
    AVERAGE,
    /** Of rows. */
    COUNT,
    /** Of values. */
    COUNT_VALUES,
    COUNT_DISTINCT;

    /** The platform aggregates no more rows than these. */
    static final int MOST_ROWS = 50_000;

    @Nullable
    Object of(List<@Nullable Object> values) {
        if (this == COUNT) {
            return values.size();
        }
        List<Object> present = values.stream().filter(Objects::nonNull).toList();
        return switch (this) {
            case SUM -> present.isEmpty() ? null : sum(present);
            case AVERAGE ->
                present.isEmpty()
                        ? null
                        : sum(present).divide(BigDecimal.valueOf(present.size()), MathContext.DECIMAL64);
            case MIN -> present.stream().min(Values::compare).orElse(null);
            case MAX -> present.stream().max(Values::compare).orElse(null);
            case COUNT_DISTINCT -> {
                TreeSet<Object> distinct = new TreeSet<>(Values::compare);
                distinct.addAll(present);
                yield distinct.size();
            }
            default -> present.size();
        };
    }

    private static BigDecimal sum(List<Object> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object value : values) {
            if (!(value instanceof Number number)) {
                throw WebApiError.malformed("Only numbers can be added up.");
            }
            sum = sum.add(Values.decimal(number));
        }
        return sum;
    }

    static WebApiError tooMany() {
        return new WebApiError(
                400,
                "0x8004e023",
                "AggregateQueryRecordLimit exceeded. Cannot perform this operation. Limit: " + MOST_ROWS + " rows.");
    }
}
