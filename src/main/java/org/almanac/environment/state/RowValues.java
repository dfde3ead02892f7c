package org.almanac.environment.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.ComponentBody;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row: JSON values by column name in lower case. A column without a value is absent, so that equal rows have
 * equal text.
 */
public record RowValues(Map<String, Object> values) {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public RowValues {
        Map<String, Object> sorted = new TreeMap<>();
        values.forEach((column, value) -> {
            if (value != null) {
                sorted.put(column.toLowerCase(java.util.Locale.ROOT), value);
            }
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** Reads what {@link #content} wrote. */
    @SuppressWarnings("unchecked")
    public static RowValues of(ComponentBody content) {
        try {
            return new RowValues(JSON.readValue(content.text(), Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a row are JSON", e);
        }
    }

    /** The values as the content store keeps them. */
    public ComponentBody content() {
        try {
            return ComponentBody.of(JSON.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value of a row is no JSON value", e);
        }
    }

    public boolean has(String column) {
        return values.containsKey(column.toLowerCase(java.util.Locale.ROOT));
    }

    public @Nullable Object value(String column) {
        return values.get(column.toLowerCase(java.util.Locale.ROOT));
    }

    /** The same row after a column was deleted. */
    public RowValues without(String column) {
        Map<String, Object> rest = new TreeMap<>(values);
        rest.remove(column.toLowerCase(java.util.Locale.ROOT));
        return new RowValues(rest);
    }
}
