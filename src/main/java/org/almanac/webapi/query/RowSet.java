package org.almanac.webapi.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;

/** Rows of one type that an address leads to, by id. */
interface RowSet {

    /** What the narrowing allows to leave out may come all the same. */
    Stream<WireRow> rows(Narrowing narrowing);

    /** All rows of a table; the one of an id is found by it. */
    static RowSet table(ServedEnvironment environment, EntityType type) {
        return narrowing -> narrowing.equal().get(type.primaryId()) instanceof UUID id
                ? environment.find(type, id).stream()
                : environment.rows(type, narrowing);
    }

    /** Rows that are there already. */
    static RowSet given(List<WireRow> rows) {
        List<WireRow> sorted = rows.stream()
                .sorted((left, right) -> Values.compareIds(left.id(), right.id()))
                .toList();
        return narrowing -> sorted.stream();
    }

    /** The rows at the other end of a collection. */
    static RowSet related(
            ServedEnvironment environment,
            EntityType from,
            UUID id,
            CollectionNavigation navigation,
            EntityType target) {
        String column = navigation.lookup();
        if (column == null) {
            return given(new RelatedRows(environment).many(from, id, navigation, target));
        }
        String property = Lookup.valueProperty(column);
        return narrowing -> {
            Map<String, Object> equal = new HashMap<>(narrowing.equal());
            equal.put(property, id);
            return environment
                    .rows(target, new Narrowing(equal, narrowing.after(), 0))
                    .filter(row -> id.equals(Values.of(row, target, property)));
        };
    }

    /** Those of one derived type, as their {@code @odata.type} says. */
    default RowSet ofType(String typeName) {
        return narrowing -> rows(new Narrowing(narrowing.equal(), narrowing.after(), 0))
                .filter(row -> row.value("@odata.type") instanceof String type && type.endsWith("." + typeName));
    }
}
