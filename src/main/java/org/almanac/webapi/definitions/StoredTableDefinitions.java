package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StateMemory;
import org.springframework.stereotype.Component;

/** Tables as the layers of an environment come to, remembered as long as nothing but rows changes. */
@Component
class StoredTableDefinitions implements TableDefinitions {

    private final ComponentValues components;
    private final StateMemory<Read> memory = new StateMemory<>();

    /** @param tables by logical name */
    private record Read(Map<String, TableDefinition> tables, List<ChoiceDefinition> choices) {}

    StoredTableDefinitions(ComponentValues components) {
        this.components = components;
    }

    @Override
    public List<TableDefinition> tables(EnvironmentName environment) {
        return List.copyOf(read(environment).tables().values());
    }

    @Override
    public Optional<TableDefinition> table(EnvironmentName environment, String logicalName) {
        return Optional.ofNullable(read(environment).tables().get(logicalName));
    }

    @Override
    public List<ChoiceDefinition> choices(EnvironmentName environment) {
        return read(environment).choices();
    }

    private Read read(EnvironmentName environment) {
        return memory.get(environment, () -> components.shape(environment), () -> {
            TableReader reader = new TableReader(components.of(environment, TableReader.KINDS));
            return new Read(reader.tables(), reader.choices());
        });
    }
}
