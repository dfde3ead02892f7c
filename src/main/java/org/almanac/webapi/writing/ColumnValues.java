package org.almanac.webapi.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.WebApiError;

/** Values of columns as JSON has them, held against the column's type, length and options. */
final class ColumnValues {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CHOICES = Pattern.compile("\\s*-?\\d{1,9}\\s*(,\\s*-?\\d{1,9}\\s*)*");

    private final EntityType type;

    ColumnValues(EntityType type) {
        this.type = type;
    }

    /**
     * The value, of the Java type that the property's type has.
     *
     * @return empty for null, which clears; also for an empty text of several choices
     * @throws WebApiError 400 if it does not fit
     */
    Optional<Object> read(Property property, JsonNode json) {
        return json.isNull() ? Optional.empty() : Optional.of(value(property, json));
    }

    private Object value(Property property, JsonNode json) {
        try {
            return switch (property.type()) {
                case STRING, MEMO -> text(property, json);
                case INTEGER -> integer(property, json);
                case CHOICE, STATE, STATUS -> choice(property, integer(property, json));
                case CHOICES -> choices(property, json);
                case BIG_INTEGER -> whole(property, json);
                case DECIMAL, MONEY -> require(property, json, json.isNumber()).decimalValue();
                case DOUBLE -> require(property, json, json.isNumber()).doubleValue();
                case BOOLEAN -> require(property, json, json.isBoolean()).booleanValue();
                case GUID -> id(property, json);
                case DATE_TIME -> time(require(property, json, json.isTextual()).asText());
                case DATE ->
                    LocalDate.parse(require(property, json, json.isTextual()).asText());
                case BINARY -> throw unfit(property, json);
            };
        } catch (DateTimeException e) {
            throw unfit(property, json);
        }
    }

    private String text(Property property, JsonNode json) {
        String text = require(property, json, json.isTextual()).asText();
        Integer most = property.maxLength();
        if (most != null && text.length() > most) {
            throw new WebApiError(
                    400,
                    "0x80044331",
                    "A validation error occurred. The length of the '" + property.name() + "' attribute of the '"
                            + type.logicalName() + "' entity exceeded the maximum allowed length of '" + most + "'.");
        }
        return text;
    }

    private Integer integer(Property property, JsonNode json) {
        boolean whole = json.isNumber() && json.canConvertToExactIntegral() && json.canConvertToInt();
        return require(property, json, whole).intValue();
    }

    /** As a number, or as text for clients whose numbers cannot hold it. */
    private Long whole(Property property, JsonNode json) {
        if (json.isTextual() && json.asText().matches("-?\\d{1,18}")) {
            return Long.valueOf(json.asText());
        }
        boolean whole = json.isNumber() && json.canConvertToExactIntegral() && json.canConvertToLong();
        return require(property, json, whole).longValue();
    }

    private UUID id(Property property, JsonNode json) {
        boolean id = json.isTextual() && ID.matcher(json.asText()).matches();
        return UUID.fromString(require(property, json, id).asText());
    }

    private Integer choice(Property property, Integer value) {
        if (!property.options().isEmpty() && !property.options().containsKey(value)) {
            throw new WebApiError(
                    400,
                    "0x8004431A",
                    "A validation error occurred. The value " + value + " of '" + property.name()
                            + "' on record of type '"
                            + type.logicalName() + "' is outside the valid range. Accepted Values: "
                            + accepted(property));
        }
        return value;
    }

    private static String accepted(Property property) {
        return new TreeSet<>(property.options().keySet()).toString().replaceAll("[\\[\\] ]", "");
    }

    /** The values without blanks, as {@code 1,2}. */
    private String choices(Property property, JsonNode json) {
        String text = require(property, json, json.isTextual()).asText();
        if (!CHOICES.matcher(text).matches()) {
            throw unfit(property, json);
        }
        String plain = text.replaceAll("\\s", "");
        Arrays.stream(plain.split(",")).map(Integer::valueOf).forEach(value -> choice(property, value));
        return plain;
    }

    /** A time without an offset, and a day, are those of UTC. */
    private static Instant time(String text) {
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean offset = text.endsWith("Z") || text.matches(".*[-+]\\d{2}:\\d{2}");
        return offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private JsonNode require(Property property, JsonNode json, boolean fits) {
        if (!fits) {
            throw unfit(property, json);
        }
        return json;
    }

    private WebApiError unfit(Property property, JsonNode json) {
        String shown = json.isValueNode() ? json.asText() : json.isArray() ? "[…]" : "{…}";
        return WebApiError.payload(
                type.entitySet(),
                "Cannot convert the literal '" + (shown.length() > 100 ? shown.substring(0, 100) + "…" : shown)
                        + "' of the property '" + property.name() + "' to the expected type '"
                        + property.type().edm() + "'.");
    }
}
