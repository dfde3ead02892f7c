package org.almanac.webapi.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RecentValues;
import org.almanac.webapi.definitions.TableDefinition;
import org.almanac.webapi.definitions.TableDefinitions;
import org.springframework.stereotype.Component;

/** The tables of environments, made anew only when their definitions were read anew. */
@Component
class DataTypes {

    private static final int MOST = 64;

    private final TableDefinitions definitions;
    private final RecentValues<EnvironmentName, Made> recent = new RecentValues<>(MOST);

    DataTypes(TableDefinitions definitions) {
        this.definitions = definitions;
    }

    private record Made(List<TableDefinition> of, Map<String, DataTable> tables) {}

    Collection<DataTable> all(EnvironmentName environment) {
        return made(environment).values();
    }

    Optional<DataTable> find(EnvironmentName environment, String logicalName) {
        return Optional.ofNullable(made(environment).get(logicalName));
    }

    private Map<String, DataTable> made(EnvironmentName environment) {
        List<TableDefinition> read = definitions.tables(environment);
        Made known = recent.find(environment);
        if (known != null && isSame(known.of(), read)) {
            return known.tables();
        }
        Map<String, DataTable> tables = new LinkedHashMap<>();
        read.forEach(table -> tables.put(table.logicalName(), new DataTable(table)));
        recent.keep(environment, new Made(read, tables));
        return tables;
    }

    /** Definitions are remembered as long as they stay the same, so nobody need compare what is in them. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<TableDefinition> known, List<TableDefinition> read) {
        return known == read;
    }
}
