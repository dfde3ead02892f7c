package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;

/** Rows that a test puts there. It leaves out what it may, so that nobody relies on more than is promised, and notes what it was asked. */
final class InMemoryRows implements EntitySource {

    private final Collection<EntityType> types;
    private final Map<String, TreeMap<String, WireRow>> tables = new HashMap<>();
    private final Map<String, List<UUID>> related = new HashMap<>();
    private final List<Narrowing> narrowings = new ArrayList<>();
    private int reads;

    InMemoryRows(Collection<EntityType> types) {
        this.types = types;
    }

    WireRow put(String table, WireRow row) {
        tables.computeIfAbsent(table, absent -> new TreeMap<>()).put(row.id().toString(), row);
        return row;
    }

    void remove(String table, UUID id) {
        tables.getOrDefault(table, new TreeMap<>()).remove(id.toString());
    }

    void relate(UUID id, String navigation, UUID other) {
        related.computeIfAbsent(navigation + id, absent -> new ArrayList<>()).add(other);
    }

    /** What was narrowed by, newest last. */
    List<Narrowing> narrowings() {
        return narrowings;
    }

    /** How many single rows were asked for. */
    int reads() {
        return reads;
    }

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return types;
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        narrowings.add(narrowing);
        UUID after = narrowing.after();
        TreeMap<String, WireRow> table = tables.getOrDefault(type.logicalName(), new TreeMap<>());
        Stream<WireRow> rows = (after == null ? table : table.tailMap(after.toString(), false)).values().stream();
        Stream<WireRow> fitting = rows.filter(row -> narrowing.equal().entrySet().stream()
                .allMatch(entry -> Values.equal(Values.of(row, type, entry.getKey()), entry.getValue())));
        return narrowing.atMost() > 0 ? fitting.limit(narrowing.atMost()) : fitting;
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        reads++;
        return Optional.ofNullable(
                tables.getOrDefault(type.logicalName(), new TreeMap<>()).get(id.toString()));
    }

    @Override
    public Stream<UUID> related(
            EnvironmentName environment, EntityType type, UUID id, CollectionNavigation navigation) {
        return related.getOrDefault(navigation.name() + id, List.of()).stream();
    }

    @Override
    public boolean honoursSelect(EntityType type) {
        return !type.logicalName().startsWith("msdyn_");
    }

    static LookupValue lookup(WireRow row, String table, String name) {
        return new LookupValue(row.id(), table, name);
    }
}
