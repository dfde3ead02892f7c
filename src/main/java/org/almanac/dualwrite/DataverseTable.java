package org.almanac.dualwrite;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a Dataverse table. A table that is not described is open: it has every column that it is asked for. A
 * described one has the columns that solutions brought, and all columns without a publisher's prefix, which are the platform's.
 *
 * @param set entity set, such as {@code accounts}
 * @param logicalName such as {@code account}; empty where it is not known
 * @param columns by logical name; null for an open table, none for one that is not there
 * @param alternateKeys columns of each, in the order of their names
 * @param companySpecific whether its rows belong to a company; null where it is not known
 * @param versioned whether it has {@code versionnumber}, which virtual and elastic tables do not
 */
public record DataverseTable(
        String set,
        String logicalName,
        @Nullable Map<String, DataverseColumn> columns,
        List<List<String>> alternateKeys,
        @Nullable Boolean companySpecific,
        boolean versioned) {

    /** A prefix of a publisher; the platform's own columns of addresses look as if they had one. */
    private static final Pattern PREFIXED = Pattern.compile("(?!(?:address\\d|billto|shipto)_)[a-z][a-z0-9]{1,7}_.+");

    public DataverseTable {
        columns = columns == null ? null : byName(columns);
        alternateKeys = alternateKeys.stream().map(List::copyOf).toList();
    }

    private static Map<String, DataverseColumn> byName(Map<String, DataverseColumn> columns) {
        Map<String, DataverseColumn> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(columns);
        return Collections.unmodifiableMap(sorted);
    }

    /** A table that nobody has described. */
    public static DataverseTable open(String set) {
        return new DataverseTable(set, "", null, List.of(), null, true);
    }

    /** A table that is not there. */
    public static DataverseTable missing(String set) {
        return new DataverseTable(set, "", Map.of(), List.of(), null, true);
    }

    /** Whether a publisher made what has this name, rather than the platform. */
    public static boolean prefixed(String name) {
        return PREFIXED.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** A column; for an open table, and for one of the platform's columns, any. */
    public Optional<DataverseColumn> column(String column) {
        if (columns == null) {
            return Optional.of(DataverseColumn.PLAIN);
        }
        DataverseColumn found = columns.get(column);
        if (found != null) {
            return Optional.of(found);
        }
        return columns.isEmpty() || prefixed(column) ? Optional.empty() : Optional.of(DataverseColumn.PLAIN);
    }
}
