package org.almanac.webapi.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.TableData;
import org.jspecify.annotations.Nullable;

/** The names of the rows that a page's lookups refer to: one question for each table, and one for each row that is no data. */
final class RowNames {

    private final EnvironmentName environment;
    private final DataTypes types;
    private final TableData data;
    private final OtherRows others;
    private final Map<String, Map<UUID, Optional<String>>> known = new HashMap<>();

    RowNames(EnvironmentName environment, DataTypes types, TableData data, OtherRows others) {
        this.environment = environment;
        this.types = types;
        this.data = data;
        this.others = others;
    }

    /** Reads names that will be asked for. */
    void read(Map<String, Set<UUID>> ids) {
        ids.forEach((table, wanted) -> {
            Map<UUID, Optional<String>> names = known.computeIfAbsent(table, t -> new HashMap<>());
            Set<UUID> missing = new HashSet<>(wanted);
            missing.removeAll(names.keySet());
            if (!missing.isEmpty()) {
                names.putAll(read(table, missing));
            }
        });
    }

    private Map<UUID, Optional<String>> read(String table, Set<UUID> ids) {
        Map<UUID, Optional<String>> names = new HashMap<>();
        Optional<String> column =
                types.find(environment, table).map(found -> found.definition().primaryName());
        List<TableData.Row> rows = column.isEmpty() ? List.of() : data.find(environment, table, ids);
        for (TableData.Row row : rows) {
            names.put(row.id(), column.map(name -> row.values().get(name)).map(Object::toString));
        }
        for (UUID id : ids) {
            if (!names.containsKey(id)) {
                names.put(id, others.name(environment, table, id));
            }
        }
        return names;
    }

    /** A name that was read; null for a row that is not there or has none. */
    @Nullable
    String of(String table, UUID id) {
        return known.getOrDefault(table, Map.of())
                .getOrDefault(id, Optional.empty())
                .orElse(null);
    }
}
