package org.almanac.webapi.rows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.environment.TableData;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RequestContext;
import org.springframework.stereotype.Component;

/** Relates rows by many-to-many relationships. */
@Component
class RowPairs {

    private final TableData data;
    private final RowChecks checks;

    RowPairs(TableData data, RowChecks checks) {
        this.data = data;
        this.checks = checks;
    }

    private static Pairs pairs(DataTable table, CollectionNavigation navigation) {
        return Pairs.of(table, navigation.name()).orElseThrow(() -> WebApiError.noResource(navigation.name()));
    }

    Stream<UUID> related(EnvironmentName environment, DataTable table, UUID id, CollectionNavigation navigation) {
        Pairs pairs = pairs(table, navigation);
        Stream<UUID> there = ends(environment, pairs.table(), pairs.own(), id, pairs.other());
        return pairs.within()
                ? Stream.concat(there, ends(environment, pairs.table(), pairs.other(), id, pairs.own()))
                        .distinct()
                : there;
    }

    private Stream<UUID> ends(EnvironmentName environment, String table, String from, UUID id, String to) {
        return Matching.pages(data, environment, table, Map.of(from, id), null, 0)
                .flatMap(List::stream)
                .map(pair -> pair.values().get(to))
                .filter(Objects::nonNull)
                .flatMap(value -> RowIds.parse(value.toString()).stream());
    }

    /** Within the caller's transaction. */
    void relate(
            RequestContext context,
            DataTable table,
            UUID id,
            CollectionNavigation navigation,
            UUID other,
            boolean related) {
        data.lock(context.environment());
        Pairs pairs = pairs(table, navigation);
        if (related) {
            require(context.environment(), table.name(), id);
            require(context.environment(), navigation.target(), other);
        }
        data.write(
                context.environment(),
                List.of(pairs.change(id, other, related)),
                context.operationKey(),
                (related ? "Relating rows by " : "Unrelating rows of ") + navigation.name());
    }

    private void require(EnvironmentName environment, String table, UUID id) {
        if (!checks.has(environment, table, id)) {
            throw RowErrors.noTarget(table, id);
        }
    }
}
