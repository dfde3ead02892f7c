package org.almanac.webapi.rows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.TableData;
import org.almanac.environment.TableData.Row;
import org.jspecify.annotations.Nullable;

/** Rows with certain stored values. */
final class Matching {

    private Matching() {}

    /** The rows that have all of the values; texts in any case. */
    static Stream<Row> rows(TableData data, EnvironmentName environment, String table, Map<String, Object> values) {
        return pages(data, environment, table, findable(values), null, 0)
                .flatMap(List::stream)
                .filter(row -> values.entrySet().stream()
                        .allMatch(value -> equal(row.values().get(value.getKey()), value.getValue())));
    }

    private static boolean equal(@Nullable Object stored, Object wanted) {
        if (stored instanceof Number one && wanted instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return stored != null && stored.toString().equalsIgnoreCase(wanted.toString());
    }

    /** Those values by which rows can be found. */
    static Map<String, Object> findable(Map<String, Object> values) {
        Map<String, Object> findable = new HashMap<>();
        values.forEach((column, value) -> {
            boolean kind = value instanceof String || value instanceof Number || value instanceof UUID;
            if (kind && TableData.findable(column) && value.toString().length() <= TableData.SHORT) {
                findable.put(column, value);
            }
        });
        return findable;
    }

    /**
     * Pages, each read when it is needed.
     *
     * @param atMost enough rows; 0 for all
     */
    static Stream<List<Row>> pages(
            TableData data,
            EnvironmentName environment,
            String table,
            Map<String, Object> equal,
            @Nullable UUID after,
            int atMost) {
        int size = atMost == 0 ? TableData.PAGE : Math.min(atMost, TableData.PAGE);
        return Stream.iterate(
                data.page(environment, table, equal, after, size),
                page -> !page.isEmpty(),
                page -> page.size() < size
                        ? List.<Row>of()
                        : data.page(
                                environment,
                                table,
                                equal,
                                page.get(page.size() - 1).id(),
                                size));
    }
}
