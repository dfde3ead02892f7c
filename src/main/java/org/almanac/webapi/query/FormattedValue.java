package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.webapi.model.Property;

/** Values as people read them, in English (United States) and UTC. */
final class FormattedValue {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M/d/uuuu h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US);

    private FormattedValue() {}

    /** Empty for values that are read as they are. */
    static Optional<String> of(Property property, Object value) {
        return switch (property.type()) {
            case CHOICE, STATE, STATUS -> Optional.ofNullable(label(property, value));
            case CHOICES ->
                Optional.of(Arrays.stream(value.toString().split(","))
                        .map(member -> label(property, Integer.valueOf(member.strip())))
                        .collect(Collectors.joining("; ")));
            case BOOLEAN -> Optional.of(Boolean.TRUE.equals(value) ? "Yes" : "No");
            case DATE_TIME, DATE -> date(value);
            case INTEGER, BIG_INTEGER -> Optional.of(number("#,##0", value));
            case DECIMAL, DOUBLE -> Optional.of(number("#,##0.00", value));
            case MONEY -> Optional.of(number("$#,##0.00", value));
            case STRING, MEMO, GUID, BINARY -> Optional.empty();
        };
    }

    private static String label(Property property, Object value) {
        String label = value instanceof Number number ? property.options().get(number.intValue()) : null;
        return label == null ? value.toString() : label;
    }

    private static Optional<String> date(Object value) {
        if (value instanceof Instant instant) {
            return Optional.of(MOMENT.format(instant.atOffset(ZoneOffset.UTC)));
        }
        return value instanceof LocalDate date ? Optional.of(DAY.format(date)) : Optional.empty();
    }

    private static String number(String pattern, Object value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US))
                .format(new BigDecimal(value.toString()));
    }
}
