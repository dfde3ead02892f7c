package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.query.Fetch.Entity;
import org.almanac.webapi.query.Fetch.Link;
import org.almanac.webapi.query.FetchPlan.Column;
import org.almanac.webapi.query.FetchPlan.Joined;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** Joins the rows of the tables of a FetchXML query. Linked tables are read once, the first one row by row. */
final class FetchJoin {

    private final ServedEnvironment environment;
    private final FetchPlan plan;
    private final FetchConditions conditions;

    FetchJoin(ServedEnvironment environment, FetchPlan plan, FetchConditions conditions) {
        this.environment = environment;
        this.plan = plan;
        this.conditions = conditions;
    }

    /** What the query's filters admit; closed by the caller. */
    Stream<Joined> rows(Entity root, RowSet rows) {
        Predicate<Joined> filter = conditions.all(root.filters(), root.alias());
        Stream<Joined> joined = rows.rows(new Narrowing(conditions.equal(root.filters()), null, 0))
                .map(row -> new Joined(Map.of(root.alias(), row)));
        return linked(joined, root).filter(filter);
    }

    private Stream<Joined> linked(Stream<Joined> joined, Entity entity) {
        Stream<Joined> all = joined;
        for (Entity link : entity.links()) {
            all = linked(all, entity, link);
        }
        return all;
    }

    private Stream<Joined> linked(Stream<Joined> joined, Entity outer, Entity inner) {
        Link link = inner.link();
        if (link == null) {
            return joined;
        }
        Column to = plan.column(outer.alias(), link.to());
        Column from = plan.column(inner.alias(), link.from());
        Predicate<Joined> filter = conditions.all(inner.filters(), inner.alias());
        Map<Object, List<WireRow>> candidates = candidates(inner, from);
        return joined.flatMap(one -> {
            Object value = key(to.plain(one));
            List<WireRow> found = value == null ? List.of() : candidates.getOrDefault(value, List.of());
            List<Joined> matches = linked(found.stream().map(row -> one.with(inner.alias(), row)), inner)
                    .filter(filter)
                    .toList();
            return switch (link.type()) {
                case "inner", "natural" -> matches.stream();
                case "outer" -> matches.isEmpty() ? Stream.of(one) : matches.stream();
                case "any", "exists", "in" -> matches.isEmpty() ? Stream.empty() : Stream.of(one);
                case "not any" -> matches.isEmpty() ? Stream.of(one) : Stream.empty();
                default -> throw FetchXml.invalid("the link type '" + link.type() + "' is not supported");
            };
        });
    }

    private Map<Object, List<WireRow>> candidates(Entity entity, Column from) {
        Map<Object, List<WireRow>> candidates = new HashMap<>();
        EntityType type = plan.type(entity.alias());
        try (Stream<WireRow> rows = environment.rows(type, Narrowing.NONE)) {
            rows.forEach(row -> {
                Object value = key(Values.of(row, type, from.property()));
                if (value != null) {
                    candidates
                            .computeIfAbsent(value, absent -> new ArrayList<>())
                            .add(row);
                }
            });
        }
        return candidates;
    }

    /** Texts are joined regardless of case, and with ids. */
    private static @Nullable Object key(@Nullable Object value) {
        return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    }
}
