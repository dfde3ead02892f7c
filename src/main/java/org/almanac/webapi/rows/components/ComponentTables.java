package org.almanac.webapi.rows.components;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.ComponentRecords;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StateMemory;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.webapi.definitions.TableDefinition;
import org.almanac.webapi.definitions.TableDefinitions;
import org.springframework.stereotype.Component;

/** The tables of an environment whose rows are components, made anew only when more than rows of data has changed. */
@Component
class ComponentTables {

    private static final String TABLE_MAP = "msdyn_dualwriteentitymap";

    /** Tables whose rows are components wherever there is the table, even before there is a row. */
    private static final Set<String> AWAITED = Arrays.stream(OrderTable.values())
            .map(OrderTable::logicalName)
            .collect(Collectors.toCollection(() -> new HashSet<>(Set.of(TABLE_MAP))));

    private final ComponentValues components;
    private final ComponentIds ids;
    private final ComponentRecords records;
    private final TableDefinitions definitions;
    private final StateMemory<Map<String, ComponentTable>> memory = new StateMemory<>();

    ComponentTables(
            ComponentValues components, ComponentIds ids, ComponentRecords records, TableDefinitions definitions) {
        this.components = components;
        this.ids = ids;
        this.records = records;
        this.definitions = definitions;
    }

    Collection<ComponentTable> all(EnvironmentName environment) {
        return read(environment).values();
    }

    /** By logical name. */
    Optional<ComponentTable> find(EnvironmentName environment, String logicalName) {
        return Optional.ofNullable(read(environment).get(logicalName));
    }

    private Map<String, ComponentTable> read(EnvironmentName environment) {
        return memory.get(environment, () -> components.shape(environment), () -> made(environment));
    }

    private Map<String, ComponentTable> made(EnvironmentName environment) {
        Map<String, ComponentTable> tables = new LinkedHashMap<>();
        ClassicTables.all().forEach(table -> tables.put(table.logicalName(), table));
        Map<String, TableDefinition> defined = new LinkedHashMap<>();
        definitions.tables(environment).forEach(table -> defined.put(table.logicalName(), table));
        Set<String> there = ids.kinds(environment).stream()
                .filter(ComponentTables::framework)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean orders = there.stream().anyMatch(kind -> OrderTable.find(kind).isPresent())
                || defined.containsKey(OrderTable.POLICY.logicalName());
        AWAITED.stream()
                .filter(kind -> defined.containsKey(kind) || orders && !kind.equals(TABLE_MAP))
                .forEach(there::add);
        for (String kind : there) {
            if (!tables.containsKey(kind)) {
                tables.put(
                        kind,
                        GenericTables.of(kind, defined.get(kind), List.copyOf(records.of(environment, kind, true))));
            }
        }
        return tables;
    }

    /** Kinds of the framework are called like their table, in lower case. */
    private static boolean framework(String kind) {
        return kind.equals(kind.toLowerCase(Locale.ROOT)) && kind.matches("[a-z][a-z0-9_]*");
    }
}
