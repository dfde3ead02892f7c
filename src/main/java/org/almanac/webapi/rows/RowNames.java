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

/**
 * The names of the rows that lookups refer to, read when the first of a table is shown: one question for each table, and one for each
 * row that is no data. Most clients ask for no names.
 */
final class RowNames {

    /** Beyond so many, names are read before more are expected, so that few ids are held. */
    private static final int MOST_EXPECTED = 20_000;

    private final EnvironmentName environment;
    private final DataTypes types;
    private final TableData data;
    private final OtherRows others;
    private final Map<String, Set<UUID>> expected = new HashMap<>();
    private final Map<String, Map<UUID, Optional<String>>> known = new HashMap<>();

    RowNames(EnvironmentName environment, DataTypes types, TableData data, OtherRows others) {
        this.environment = environment;
        this.types = types;
        this.data = data;
        this.others = others;
    }

    /** Remembers a row whose name may be asked for. */
    void expect(String table, UUID id) {
        Map<UUID, Optional<String>> names = known.get(table);
        if (names == null || !names.containsKey(id)) {
            expected.computeIfAbsent(table, t -> new HashSet<>()).add(id);
        }
    }

    /** Reads what is expected if it has become much. */
    void bound() {
        if (expected.values().stream().mapToInt(Set::size).sum() > MOST_EXPECTED) {
            Set.copyOf(expected.keySet()).forEach(this::read);
        }
    }

    private void read(String table) {
        Set<UUID> wanted = expected.remove(table);
        if (wanted != null) {
            known.computeIfAbsent(table, t -> new HashMap<>()).putAll(read(table, wanted));
        }
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

    /** The name of an expected row; null for a row that is not there or has none. */
    @Nullable
    String of(String table, UUID id) {
        read(table);
        return known.getOrDefault(table, Map.of())
                .getOrDefault(id, Optional.empty())
                .orElse(null);
    }
}
