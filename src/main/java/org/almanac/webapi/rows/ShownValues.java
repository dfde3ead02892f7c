package org.almanac.webapi.rows;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.TableData.Row;
import org.jspecify.annotations.Nullable;

/** The values of a stored row as they go over the wire, each made when it is asked for: of a page few columns are shown. */
final class ShownValues extends AbstractMap<String, Object> {

    private final ShownRows rows;
    private final Row row;

    ShownValues(ShownRows rows, Row row) {
        this.rows = rows;
        this.row = row;
    }

    @Override
    public @Nullable Object get(Object property) {
        return property instanceof String name ? rows.value(row, name).orElse(null) : null;
    }

    @Override
    public boolean containsKey(Object property) {
        return get(property) != null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Map<String, Object> all = new HashMap<>();
        for (String name : rows.properties()) {
            rows.value(row, name).ifPresent(value -> all.put(name, value));
        }
        return all.entrySet();
    }
}
