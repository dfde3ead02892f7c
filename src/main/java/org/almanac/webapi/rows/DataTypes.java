package org.almanac.webapi.rows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StateMemory;
import org.almanac.webapi.definitions.TableDefinitions;
import org.springframework.stereotype.Component;

/** The tables of environments, made anew only when more than rows of data has changed. */
@Component
class DataTypes {

    private final TableDefinitions definitions;
    private final ComponentValues components;
    private final StateMemory<Map<String, DataTable>> memory = new StateMemory<>();

    DataTypes(TableDefinitions definitions, ComponentValues components) {
        this.definitions = definitions;
        this.components = components;
    }

    Collection<DataTable> all(EnvironmentName environment) {
        return read(environment).values();
    }

    Optional<DataTable> find(EnvironmentName environment, String logicalName) {
        return Optional.ofNullable(read(environment).get(logicalName));
    }

    private Map<String, DataTable> read(EnvironmentName environment) {
        return memory.get(environment, () -> components.shape(environment), () -> {
            Map<String, DataTable> tables = new LinkedHashMap<>();
            definitions.tables(environment).forEach(table -> tables.put(table.logicalName(), new DataTable(table)));
            return tables;
        });
    }
}
