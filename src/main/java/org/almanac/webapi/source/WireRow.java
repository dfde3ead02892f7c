package org.almanac.webapi.source;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it goes over the wire.
 *
 * @param id the key
 * @param version rises with each change; the ETag's number
 * @param values by property name, lookups as {@code _x_value} with a {@link LookupValue}; what has no value is absent. Values are
 *     {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Double}, {@code Boolean}, {@code UUID}, {@code
 *     java.time.Instant}, {@code java.time.LocalDate} or {@code byte[]}, as the property's type says; large texts may be a {@code
 *     Supplier<String>} that is asked only when the property is selected
 */
public record WireRow(UUID id, long version, Map<String, Object> values) {

    /** Names rows for people; null for one that is unknown or has no name. */
    @FunctionalInterface
    public interface Names {

        @Nullable
        String of(String table, UUID id);
    }

    /** The value of a lookup. Its name is asked for only where it is shown. */
    public static final class LookupValue {

        private final UUID id;
        private final String table;
        private final Names names;

        /**
         * A value whose name is known.
         *
         * @param table logical name of the row's table
         * @param name of the row, for people; null if unknown
         */
        public LookupValue(UUID id, String table, @Nullable String name) {
            this(id, table, (in, of) -> name);
        }

        private LookupValue(UUID id, String table, Names names) {
            this.id = id;
            this.table = table;
            this.names = names;
        }

        /**
         * A value whose name is not known yet.
         *
         * @param table logical name of the row's table
         */
        public static LookupValue named(UUID id, String table, Names names) {
            return new LookupValue(id, table, names);
        }

        public UUID id() {
            return id;
        }

        /** Logical name of the row's table. */
        public String table() {
            return table;
        }

        /** The row's name, for people; null if unknown. */
        public @Nullable String name() {
            return names.of(table, id);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LookupValue value
                    && id.equals(value.id)
                    && table.equals(value.table)
                    && Objects.equals(name(), value.name());
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, table);
        }

        @Override
        public String toString() {
            return table + '(' + id + ')';
        }
    }

    public @Nullable Object value(String property) {
        return values.get(property);
    }
}
