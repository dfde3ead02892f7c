package org.almanac.dualwrite.keys;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.Mapping;

/**
 * Integration keys: which columns find a row of a Dataverse table. They belong to the link, and refreshing the tables of a map
 * makes one from the table's alternate keys where there is none (dual-write-and-order-management 1.4).
 */
public final class IntegrationKeys {

    /** The column that a lookup of a company leads to. */
    private static final String COMPANY_CODE = "cdm_companycode";

    private IntegrationKeys() {}

    /** Whether two keys are the same, whatever the order and case of their fields. */
    public static boolean same(Collection<String> one, Collection<String> other) {
        return fields(one).equals(fields(other));
    }

    private static TreeSet<String> fields(Collection<String> key) {
        return key.stream().map(IntegrationKeys::comparable).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String comparable(String field) {
        return field.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The key of a table for a map: from its alternate key, of several the first one that the map fills; where it has none, the one
     * that is usual for a table of the platform.
     *
     * @return fields, through lookups as {@code lookup.column}; empty if there is nothing to make a key from
     */
    public static List<String> derived(DataverseTable table, Mapping mapping) {
        List<List<String>> candidates = table.alternateKeys().stream()
                .filter(key -> !key.isEmpty())
                .map(key -> expanded(key, table, mapping))
                .toList();
        Optional<List<String>> filled = candidates.stream()
                .filter(key -> key.stream().allMatch(field -> mapped(field, mapping)))
                .findFirst();
        return filled.orElseGet(() -> candidates.isEmpty() ? StandardKeys.of(table.set()) : candidates.get(0));
    }

    private static boolean mapped(String field, Mapping mapping) {
        return mapping.fields().stream()
                .anyMatch(mapped -> comparable(mapped.destination()).equals(comparable(field)));
    }

    private static List<String> expanded(List<String> key, DataverseTable table, Mapping mapping) {
        return key.stream().map(column -> expanded(column, table, mapping)).toList();
    }

    /** A lookup stands for what the map finds its row by. */
    private static String expanded(String column, DataverseTable table, Mapping mapping) {
        Optional<String> through = mapping.fields().stream()
                .filter(FieldMapping::lookup)
                .filter(field -> comparable(field.column()).equals(comparable(column)))
                .map(FieldMapping::destination)
                .findFirst();
        boolean lookup = table.column(column)
                .filter(described -> described.type().equalsIgnoreCase("lookup"))
                .isPresent();
        boolean company =
                comparable(column).endsWith("_company") || comparable(column).endsWith("_companyid");
        return through.orElse(lookup && company ? column + '.' + COMPANY_CODE : column);
    }
}
