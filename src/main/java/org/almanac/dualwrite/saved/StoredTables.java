package org.almanac.dualwrite.saved;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.DataverseTables;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EffectiveComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.StateMemory;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tables with their columns and alternate keys: three lists, however many sets are asked for. */
@Component
@Transactional(readOnly = true)
class StoredTables implements DataverseTables {

    private static final String TABLE = "Entity";
    private static final String COLUMN = "Attribute";
    private static final String KEY = "EntityKey";

    private final ComponentValues values;
    private final Environments environments;
    private final StateMemory<Map<String, DataverseTable>> memory = new StateMemory<>();

    StoredTables(ComponentValues values, Environments environments) {
        this.values = values;
        this.environments = environments;
    }

    @Override
    public Map<String, DataverseTable> of(EnvironmentName environment, Collection<String> sets) {
        Sha256 state = environments.get(environment).stateHash();
        Map<String, DataverseTable> known = memory.get(environment, () -> state, Map::of);
        if (!known.keySet().containsAll(sets)) {
            Map<String, DataverseTable> more = new HashMap<>(known);
            more.putAll(read(environment, sets));
            known = more;
            // what was read while the environment changed belongs to no state for certain
            if (environments.get(environment).stateHash().equals(state)) {
                memory.put(environment, state, Map.copyOf(more));
            }
        }
        Map<String, DataverseTable> result = new LinkedHashMap<>();
        for (String set : sets) {
            result.put(set, Objects.requireNonNull(known.get(set)));
        }
        return result;
    }

    private Map<String, DataverseTable> read(EnvironmentName environment, Collection<String> sets) {
        Map<String, EffectiveComponent> tables = tables(environment, sets);
        Map<String, String> names = new LinkedHashMap<>();
        sets.forEach(set -> names.put(set, logicalName(set, tables)));
        List<ComponentRef> refs = names.values().stream()
                .distinct()
                .map(name -> ComponentRef.of(TABLE, name))
                .toList();
        Map<String, List<EffectiveComponent>> columns = byTable(values.partsOf(environment, COLUMN, refs));
        Map<String, List<EffectiveComponent>> keys = byTable(values.partsOf(environment, KEY, refs));
        Map<String, DataverseTable> result = new LinkedHashMap<>();
        names.forEach((set, name) -> {
            EffectiveComponent table = tables.get(key(set));
            if (table == null && !columns.containsKey(name)) {
                result.put(set, DataverseTable.prefixed(set) ? DataverseTable.missing(set) : DataverseTable.open(set));
            } else {
                result.put(
                        set,
                        TableDescription.of(
                                set,
                                name,
                                table == null ? Map.of() : table.values(),
                                columns.getOrDefault(name, List.of()),
                                keys.getOrDefault(name, List.of())));
            }
        });
        return result;
    }

    /** Of the platform's tables an environment has only the columns that solutions added to them. */
    private static String logicalName(String set, Map<String, EffectiveComponent> tables) {
        EffectiveComponent table = tables.get(key(set));
        return table == null
                ? EntitySets.logicalName(key(set)).orElse(key(set))
                : table.ref().key();
    }

    /** By entity set in lower case, as far as they were asked for. */
    private Map<String, EffectiveComponent> tables(EnvironmentName environment, Collection<String> sets) {
        List<String> wanted = sets.stream().map(StoredTables::key).toList();
        Map<String, EffectiveComponent> result = new LinkedHashMap<>();
        for (EffectiveComponent table : values.of(environment, TABLE)) {
            String named = table.value("EntitySetName");
            String set = named.isEmpty() ? EntitySets.of(table.ref().key()) : key(named);
            if (wanted.contains(set)) {
                result.put(set, table);
            }
        }
        return result;
    }

    private static String key(String set) {
        return set.strip().toLowerCase(Locale.ROOT);
    }

    /** A part's key is {@code table.part}. */
    private static Map<String, List<EffectiveComponent>> byTable(List<EffectiveComponent> parts) {
        Map<String, List<EffectiveComponent>> result = new LinkedHashMap<>();
        for (EffectiveComponent part : parts) {
            String key = part.ref().key();
            int dot = key.indexOf('.');
            if (dot > 0) {
                result.computeIfAbsent(key.substring(0, dot), table -> new ArrayList<>())
                        .add(part);
            }
        }
        return result;
    }
}
