package org.almanac.environment.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    /** What the platform keeps of a row's making, whoever replaces its values. */
    private static final Set<String> STAMPS = Set.of("createdon", "createdby", "createdonbehalfby", "ownerid");

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
    public static RowValues of(ComponentBody content) {
        return new RowValues(read(content.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads what {@link #content} wrote, in UTF-8, when there are many to be read. */
    public static Map<String, Object> read(byte[] content) {
        try {
            return JSON.readValue(content, MAP);
        } catch (IOException e) {
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

    /** These values with what the platform has kept of the row's making, unless they say something else. */
    public RowValues withStampsOf(RowValues before) {
        Map<String, Object> all = new TreeMap<>(values);
        STAMPS.stream().filter(before::has).forEach(stamp -> all.putIfAbsent(stamp, before.values.get(stamp)));
        return new RowValues(all);
    }

    /** The same row after a column was deleted. */
    public RowValues without(String column) {
        Map<String, Object> rest = new TreeMap<>(values);
        rest.remove(column.toLowerCase(java.util.Locale.ROOT));
        return new RowValues(rest);
    }
}
