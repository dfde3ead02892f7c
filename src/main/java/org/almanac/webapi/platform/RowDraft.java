package org.almanac.webapi.platform;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of the platform in the making. These tables keep no version of their rows, so the version is made of the values:
 * another one whenever a value is another one.
 */
final class RowDraft {

    private static final String VERSION = "versionnumber";

    private final EntityType type;
    private final UUID id;
    private final Map<String, Object> values = new TreeMap<>();

    private RowDraft(EntityType type, UUID id) {
        this.type = type;
        this.id = id;
        values.put(type.primaryId(), id);
    }

    static RowDraft of(EntityType type, UUID id) {
        return new RowDraft(type, id);
    }

    RowDraft with(String property, @Nullable Object value) {
        if (value != null) {
            values.put(property, value);
        }
        return this;
    }

    /** A text that takes work to find, and is no part of the version. */
    RowDraft later(String property, Supplier<String> value) {
        values.put(property, value);
        return this;
    }

    RowDraft refer(String column, @Nullable UUID to, String table, @Nullable String name) {
        if (to != null) {
            values.put(Lookup.valueProperty(column), new LookupValue(to, table, name));
        }
        return this;
    }

    WireRow row() {
        CRC32 sum = new CRC32();
        values.forEach((name, value) -> {
            if (!(value instanceof Supplier)) {
                sum.update((name + '=' + value + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
        if (type.property(VERSION).isPresent()) {
            values.put(VERSION, sum.getValue());
        }
        return new WireRow(id, sum.getValue(), values);
    }
}
