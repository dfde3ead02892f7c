package org.almanac.dualwrite.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.ComponentRef;

/** Tables of an embedded environment, as far as a link looks at them. */
final class Dataverse {

    private static final String COMPANY = "cdm_company";
    private static final String CODE = "cdm_companycode";

    private final EnvironmentName environment;
    private final Facts facts;
    private final Set<String> wanted;
    private final Map<String, DataverseTable> tables = new HashMap<>();

    /** @param wanted tables that will be asked for */
    Dataverse(EnvironmentName environment, Facts facts, Collection<String> wanted) {
        this.environment = environment;
        this.facts = facts;
        this.wanted = new HashSet<>(wanted);
    }

    DataverseTable table(String set) {
        if (!tables.containsKey(set)) {
            wanted.add(set);
            tables.putAll(facts.tables().of(environment, wanted));
            wanted.clear();
        }
        return Objects.requireNonNull(tables.get(set));
    }

    /** Codes of the rows of companies; a blank text for a row without one. */
    List<String> companies() {
        return companyRows().stream().map(row -> text(row, CODE)).toList();
    }

    private List<DataTables.Row> companyRows() {
        boolean there = facts.inventory()
                .stack(environment, ComponentRef.of("Entity", COMPANY))
                .isPresent();
        return there ? AllRows.of(facts.data(), environment, COMPANY) : List.of();
    }

    /** Rows by company code; those of no company under a blank text. */
    Map<String, Long> rows(String set) {
        DataverseTable table = table(set);
        if (table.columns() == null || table.logicalName().isEmpty()) {
            return Map.of();
        }
        Map<String, String> codes = new HashMap<>();
        companyRows().forEach(row -> codes.put(row.id().toString(), text(row, CODE)));
        Map<String, Long> counts = new TreeMap<>();
        for (DataTables.Row row : AllRows.of(facts.data(), environment, table.logicalName())) {
            counts.merge(company(row, codes), 1L, Long::sum);
        }
        return counts;
    }

    private static String company(DataTables.Row row, Map<String, String> codes) {
        return row.values().values().stream()
                .map(String::valueOf)
                .map(codes::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String text(DataTables.Row row, String column) {
        return String.valueOf(row.values().getOrDefault(column, ""));
    }
}
