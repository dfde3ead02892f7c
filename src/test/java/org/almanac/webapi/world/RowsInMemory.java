package org.almanac.webapi.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;

/** Rows that are kept in memory. */
public final class RowsInMemory implements EntitySource {

    private Map<String, Map<String, WireRow>> tables = new HashMap<>();
    private Set<List<Object>> pairs = new HashSet<>();
    private long version = 1000;

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return List.of(SmallModel.ACCOUNT, SmallModel.CONTACT, SmallModel.TAG);
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        return List.copyOf(table(type).values()).stream();
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        return Optional.ofNullable(table(type).get(id.toString()));
    }

    @Override
    public UUID create(RequestContext context, EntityType type, UUID id, RowInput input) {
        put(type, id, Map.of(type.primaryId(), id), input);
        return id;
    }

    @Override
    public void update(RequestContext context, EntityType type, UUID id, RowInput input) {
        put(type, id, find(context.environment(), type, id).orElseThrow().values(), input);
    }

    @Override
    public void delete(RequestContext context, EntityType type, UUID id) {
        table(type).remove(id.toString());
    }

    @Override
    public Stream<UUID> related(
            EnvironmentName environment, EntityType type, UUID id, CollectionNavigation navigation) {
        return pairs.stream()
                .filter(pair ->
                        pair.get(0).equals(navigation.name()) && pair.get(1).equals(id))
                .map(pair -> (UUID) pair.get(2));
    }

    @Override
    public void associate(
            RequestContext context, EntityType type, UUID id, CollectionNavigation navigation, UUID other) {
        pairs.add(List.of(navigation.name(), id, other));
    }

    @Override
    public void disassociate(
            RequestContext context, EntityType type, UUID id, CollectionNavigation navigation, UUID other) {
        pairs.remove(List.of(navigation.name(), id, other));
    }

    /** How many rows a table has. */
    public int size(EntityType type) {
        return table(type).size();
    }

    /** Remembers what there is now; running the answer brings it back. */
    Runnable snapshot() {
        Map<String, Map<String, WireRow>> tablesNow = new HashMap<>();
        tables.forEach((name, rows) -> tablesNow.put(name, new TreeMap<>(rows)));
        Set<List<Object>> pairsNow = new HashSet<>(pairs);
        return () -> {
            tables = tablesNow;
            pairs = pairsNow;
        };
    }

    private Map<String, WireRow> table(EntityType type) {
        return tables.computeIfAbsent(type.logicalName(), name -> new TreeMap<>());
    }

    private void put(EntityType type, UUID id, Map<String, Object> before, RowInput input) {
        Map<String, Object> values = new HashMap<>(before);
        input.values().forEach((name, value) -> set(values, name, value.map(RowsInMemory::kept)));
        input.lookups()
                .forEach((column, value) -> set(values, Lookup.valueProperty(column), value.map(Object.class::cast)));
        table(type).put(id.toString(), new WireRow(id, ++version, values));
    }

    private static void set(Map<String, Object> values, String name, Optional<Object> value) {
        value.ifPresentOrElse(present -> values.put(name, present), () -> values.remove(name));
    }

    private static Object kept(Object value) {
        try {
            return value instanceof Path file ? Files.readAllBytes(file) : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
