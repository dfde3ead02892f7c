package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;

/**
 * The rows that others refer to, remembered for one request. After some single reads of a table the rest of it is read at once, so
 * that a page of thousands of rows does not come to thousands of reads.
 */
final class RelatedRows {

    private static final int SINGLE_READS = 20;
    private static final int MOST_AT_ONCE = 50_000;

    private final ServedEnvironment environment;
    private final Map<String, Map<UUID, Optional<WireRow>>> known = new HashMap<>();
    private final Map<String, Integer> reads = new HashMap<>();
    private final Map<CollectionNavigation, Map<UUID, List<WireRow>>> groups = new HashMap<>();

    RelatedRows(ServedEnvironment environment) {
        this.environment = environment;
    }

    ServedEnvironment environment() {
        return environment;
    }

    Optional<WireRow> one(EntityType type, UUID id) {
        Map<UUID, Optional<WireRow>> rows = known.computeIfAbsent(type.logicalName(), name -> new HashMap<>());
        Optional<WireRow> row = rows.get(id);
        if (row == null && reads.merge(type.logicalName(), 1, Integer::sum) == SINGLE_READS) {
            try (Stream<WireRow> all = environment.rows(type, Narrowing.NONE)) {
                all.limit(MOST_AT_ONCE).forEach(one -> rows.put(one.id(), Optional.of(one)));
            }
            row = rows.get(id);
        }
        if (row == null) {
            row = environment.find(type, id);
            rows.put(id, row);
        }
        return row;
    }

    /** The row that a lookup of a row leads to. A lookup to several tables leads there only if its row is of this one. */
    Optional<WireRow> one(WireRow row, Lookup lookup, EntityType target) {
        Object value = row.value(lookup.valueProperty());
        if (value instanceof WireRow.LookupValue reference && !reference.table().equals(target.logicalName())) {
            return Optional.empty();
        }
        return Values.plain(value) instanceof UUID id ? one(target, id) : Optional.empty();
    }

    /** The rows at the other end of a collection, by id. */
    List<WireRow> many(EntityType from, UUID id, CollectionNavigation navigation, EntityType target) {
        String column = navigation.lookup();
        if (column == null) {
            try (Stream<UUID> ids = environment.sources().of(from).related(environment.name(), from, id, navigation)) {
                return ids.sorted(Values::compareIds)
                        .flatMap(other -> one(target, other).stream())
                        .toList();
            }
        }
        String property = Lookup.valueProperty(column);
        if (reads.merge(from.logicalName() + '/' + navigation.name(), 1, Integer::sum) < SINGLE_READS) {
            try (Stream<WireRow> rows = environment.rows(target, new Narrowing(Map.of(property, id), null, 0))) {
                return rows.filter(row -> id.equals(Values.of(row, target, property)))
                        .toList();
            }
        }
        return groups.computeIfAbsent(navigation, absent -> grouped(target, property))
                .getOrDefault(id, List.of());
    }

    private Map<UUID, List<WireRow>> grouped(EntityType target, String property) {
        Map<UUID, List<WireRow>> grouped = new HashMap<>();
        try (Stream<WireRow> rows = environment.rows(target, Narrowing.NONE)) {
            rows.forEach(row -> {
                if (Values.of(row, target, property) instanceof UUID owner) {
                    grouped.computeIfAbsent(owner, absent -> new ArrayList<>()).add(row);
                }
            });
        }
        return grouped;
    }
}
