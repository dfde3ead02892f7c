package org.almanac.webapi.query;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** Finds single rows by key and by path. */
final class RowFinding {

    private final ServedEnvironment environment;

    RowFinding(ServedEnvironment environment) {
        this.environment = environment;
    }

    Optional<WireRow> find(EntityType type, RowKey key) {
        UUID id = key.id();
        if (id != null) {
            return environment.find(type, id);
        }
        try (Stream<WireRow> rows = environment.rows(type, new Narrowing(key.alternate(), null, 0))) {
            return rows.filter(row -> fits(type, row, key)).findFirst();
        }
    }

    Located require(EntityType type, RowKey key) {
        return find(type, key)
                .map(row -> new Located(type, row))
                .orElseThrow(() -> key.primary()
                        .map(id -> WebApiError.noRow(type, id.toString()))
                        .orElseGet(() -> new WebApiError(
                                404,
                                "0x80060891",
                                "A record with the specified key values does not exist in " + type.logicalName()
                                        + " entity")));
    }

    Located locate(ResourcePath path) {
        return walk(path).orElseThrow(() -> WebApiError.malformed("The address does not lead to one row."));
    }

    /** The one row that a path leads to; empty if its last lookup has no value. */
    Optional<Located> walk(ResourcePath path) {
        Located at = null;
        PathSegment.ToMany through = null;
        for (PathSegment segment : path.segments()) {
            if (segment instanceof PathSegment.Key key) {
                Located found = require(key.type(), key.key());
                requireRelated(at, through, found);
                at = found;
                through = null;
            } else if (segment instanceof PathSegment.ToMany many) {
                through = many;
            } else if (segment instanceof PathSegment.ToOne one) {
                if (at == null) {
                    throw WebApiError.noResource(one.lookup().name());
                }
                Optional<WireRow> row = new RelatedRows(environment).one(at.row(), one.lookup(), one.type());
                if (row.isEmpty()) {
                    return Optional.empty();
                }
                at = new Located(one.type(), row.get());
            }
        }
        return Optional.ofNullable(at);
    }

    private void requireRelated(@Nullable Located from, PathSegment.@Nullable ToMany through, Located found) {
        if (from == null || through == null) {
            return;
        }
        CollectionNavigation navigation = through.navigation();
        boolean related = new RelatedRows(environment)
                .many(from.type(), from.row().id(), navigation, through.type()).stream()
                        .anyMatch(row -> row.id().equals(found.row().id()));
        if (!related) {
            throw WebApiError.noRow(found.type(), found.row().id().toString());
        }
    }

    private static boolean fits(EntityType type, WireRow row, RowKey key) {
        for (Map.Entry<String, Object> part : key.alternate().entrySet()) {
            if (!Values.equal(Values.of(row, type, part.getKey()), part.getValue())) {
                return false;
            }
        }
        return true;
    }
}
