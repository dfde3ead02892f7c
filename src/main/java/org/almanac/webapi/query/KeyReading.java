package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;

/** Reads what stands in the parentheses behind an entity set. */
final class KeyReading {

    private KeyReading() {}

    /** @param parts literal by property; the one without name has the empty name */
    static RowKey read(EntityType type, Map<String, String> parts) {
        String single = parts.getOrDefault("", parts.get(type.primaryId()));
        if (single != null && parts.size() == 1) {
            return RowKey.of(id(single));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        parts.forEach((name, literal) -> {
            String property = property(type, name);
            values.put(property, value(type, property, literal));
        });
        Set<String> given = values.keySet();
        if (type.keys().stream().noneMatch(key -> properties(type, key).equals(given))) {
            throw WebApiError.malformed("Bad Request - Error in query syntax.");
        }
        return new RowKey(null, values);
    }

    /** The properties that an alternate key consists of. */
    static Set<String> properties(EntityType type, AlternateKey key) {
        return key.columns().stream().map(column -> property(type, column)).collect(Collectors.toSet());
    }

    private static String property(EntityType type, String name) {
        String lookup = Lookup.valueProperty(name);
        return Columns.isLookup(type, lookup) ? lookup : name;
    }

    private static Object value(EntityType type, String property, String literal) {
        Optional<ValueType> valueType = Columns.type(type, property);
        if (valueType.isEmpty()) {
            throw Columns.unknown(type.logicalName(), property);
        }
        String text = UriLiteral.text(literal);
        try {
            return switch (valueType.get()) {
                case GUID -> id(text);
                case INTEGER, CHOICE, STATE, STATUS -> Integer.valueOf(text);
                case BIG_INTEGER -> Long.valueOf(text);
                case DECIMAL, MONEY -> new BigDecimal(text);
                case DOUBLE -> Double.valueOf(text);
                case BOOLEAN -> Boolean.valueOf(text);
                case DATE_TIME -> Instant.parse(text);
                case DATE -> LocalDate.parse(text);
                case STRING, MEMO, CHOICES, BINARY -> text;
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw WebApiError.malformed("The value " + literal + " of the key's part '" + property + "' is not a valid "
                    + valueType.get().edm() + ".");
        }
    }

    private static UUID id(String literal) {
        try {
            String text = UriLiteral.text(literal);
            UUID id = UUID.fromString(text);
            if (text.length() == 36) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw noId();
        }
        throw noId();
    }

    private static WebApiError noId() {
        return WebApiError.malformed("Bad Request - Error in query syntax.");
    }
}
