package org.almanac.webapi.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StateMemory;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.WireRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Rows that are no data, such as users and teams: whoever serves them is asked. */
@Component
class OtherRows {

    private final ObjectProvider<EntitySource> sources;
    private final ComponentValues components;
    private final StateMemory<Map<String, Served>> memory = new StateMemory<>();

    OtherRows(ObjectProvider<EntitySource> sources, ComponentValues components) {
        this.sources = sources;
        this.components = components;
    }

    private record Served(EntitySource source, EntityType type) {}

    /** Whether anybody but the data has a row. */
    boolean has(EnvironmentName environment, String table, UUID id) {
        return find(environment, table, id).isPresent();
    }

    /** The name of a row that is no data. */
    Optional<String> name(EnvironmentName environment, String table, UUID id) {
        return served(environment, table).flatMap(served -> {
            String name = served.type().primaryName();
            return name == null
                    ? Optional.empty()
                    : served.source()
                            .find(environment, served.type(), id)
                            .flatMap(row -> Optional.ofNullable(row.value(name)))
                            .map(Object::toString);
        });
    }

    private Optional<WireRow> find(EnvironmentName environment, String table, UUID id) {
        return served(environment, table).flatMap(served -> served.source().find(environment, served.type(), id));
    }

    /** What an environment has beside data is the same as long as its shape is. */
    private Optional<Served> served(EnvironmentName environment, String table) {
        return Optional.ofNullable(memory.get(environment, () -> components.shape(environment), () -> all(environment))
                .get(table));
    }

    private Map<String, Served> all(EnvironmentName environment) {
        Map<String, Served> all = new HashMap<>();
        sources.orderedStream()
                .filter(source -> !(source instanceof DataRowSource))
                .forEach(source -> source.types(environment)
                        .forEach(type -> all.putIfAbsent(type.logicalName(), new Served(source, type))));
        return all;
    }
}
