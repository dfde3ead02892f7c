package org.almanac.sample.dualwrite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One field of finance and operations and the column that it is replicated with.
 *
 * @param source field of the F&amp;O entity; empty for none
 * @param destination column of the Dataverse table, through a lookup as {@code lookup.column}; empty for none
 * @param related entity set that the lookup leads to
 * @param values translation of values, F&amp;O to Dataverse
 * @param defaultValue given where the other side has none
 */
record FieldMapping(
        String source,
        Direction direction,
        String destination,
        @Nullable String related,
        Map<String, String> values,
        @Nullable String defaultValue) {

    private static final String NONE = "none";

    FieldMapping {
        values = Map.copyOf(values);
    }

    /**
     * Reads a line: {@code SOURCE symbol destination [@related] [from:to …] [:=default]}, with the symbols of the mapping
     * page and {@code none} for a side without a field.
     */
    static FieldMapping parse(String line) {
        var words = List.of(line.strip().split("\\s+"));
        var values = new TreeMap<String, String>();
        String related = null;
        String defaultValue = null;
        for (var word : words.subList(3, words.size())) {
            if (word.startsWith("@")) {
                related = word.substring(1);
            } else if (word.startsWith(":=")) {
                defaultValue = word.substring(2);
            } else {
                var pair = Arrays.asList(word.split(":", 2));
                values.put(pair.get(0), pair.get(1));
            }
        }
        return new FieldMapping(
                side(words.get(0)), Direction.of(words.get(1)), side(words.get(2)), related, values, defaultValue);
    }

    private static String side(String word) {
        return word.equals(NONE) ? "" : word;
    }

    /** The column of the table itself: a lookup for a dotted destination. */
    String column() {
        var dot = destination.indexOf('.');
        return dot < 0 ? destination : destination.substring(0, dot);
    }

    /** The column that a lookup leads to, as {@code table.column}; empty for a column of the table itself. */
    Optional<String> leadsTo() {
        return related == null || !isLookup()
                ? Optional.empty()
                : Optional.of(MappedTables.table(related) + destination.substring(destination.lastIndexOf('.')));
    }

    boolean isLookup() {
        return destination.indexOf('.') > 0;
    }

    /** The type of the column as exports write it. */
    String columnType() {
        if (isLookup()) {
            return "lookup";
        }
        return values.containsValue("true") || "true".equals(defaultValue) ? "bit" : "nvarchar";
    }
}
