package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.query.CollectionPage.RowCount;
import org.almanac.webapi.query.Fetch.Entity;
import org.almanac.webapi.query.Fetch.Sort;
import org.almanac.webapi.query.FetchPlan.Column;
import org.almanac.webapi.query.FetchPlan.Joined;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** Answers a FetchXML query (dataverse-semantics 8.2). */
final class FetchReading {

    private final ServedEnvironment environment;
    private final EntityType type;
    private final Fetch fetch;
    private final FetchPlan plan;
    private final FetchJoin join;
    private final ReadPreferences preferences;
    private final List<Column> keys = new ArrayList<>();
    private final List<Boolean> descending = new ArrayList<>();

    FetchReading(Compiling compiling, EntityType type, Fetch fetch, ReadPreferences preferences) {
        environment = compiling.related().environment();
        this.type = type;
        this.fetch = fetch;
        this.preferences = preferences;
        if (!fetch.entity().name().equals(type.logicalName())) {
            throw FetchXml.invalid("the entity '" + fetch.entity().name() + "' is not the one of the address, '"
                    + type.logicalName() + "'");
        }
        plan = new FetchPlan(compiling.model(), fetch.entity());
        join = new FetchJoin(environment, plan, new FetchConditions(plan, compiling));
    }

    QueryResult read(RowSet rows) {
        return fetch.aggregate() ? aggregated(rows) : listed(rows);
    }

    private QueryResult aggregated(RowSet rows) {
        List<Map<String, @Nullable Object>> results;
        try (Stream<Joined> joined = join.rows(fetch.entity(), rows)) {
            results = new FetchAggregation(plan, fetch.entity()).results(joined);
        }
        Set<String> columns = new LinkedHashSet<>();
        results.forEach(result -> columns.addAll(result.keySet()));
        return JsonBodies.of(null, json -> {
            begin(json, columns);
            json.writeArrayFieldStart("value");
            for (Map<String, @Nullable Object> result : results) {
                json.writeStartObject();
                for (Map.Entry<String, @Nullable Object> field : result.entrySet()) {
                    json.writeFieldName(field.getKey());
                    WireValue.write(json, field.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private QueryResult listed(RowSet rows) {
        Map<String, Column> columns = new FetchColumns(plan, fetch.entity()).shown();
        collectOrders(fetch.entity());
        PageCut.Page<Joined> page = page(rows, columns);
        RowCount count = fetch.total() ? count(rows, columns) : null;
        boolean more = page.more() && fetch.top() == 0;
        return JsonBodies.of(null, json -> {
            begin(json, columns.keySet());
            CollectionPage.writeCount(json, count, preferences);
            if (preferences.wants(Annotations.MORE)) {
                json.writeBooleanField('@' + Annotations.MORE, more);
            }
            if (more && preferences.wants(Annotations.FETCH_COOKIE)) {
                json.writeStringField('@' + Annotations.FETCH_COOKIE, FetchCookie.write(fetch.page(), page.last()));
            }
            json.writeArrayFieldStart("value");
            for (Joined joined : page.items()) {
                write(json, joined, columns);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void begin(JsonGenerator json, Set<String> columns) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "@odata.context",
                environment.root() + "$metadata#" + type.entitySet()
                        + (columns.isEmpty() ? "" : "(" + String.join(",", columns) + ")"));
    }

    private void collectOrders(Entity entity) {
        for (Sort sort : entity.orders()) {
            String alias = sort.entity().isEmpty() ? entity.alias() : sort.entity();
            keys.add(plan.column(alias, sort.attribute()));
            descending.add(sort.descending());
        }
        entity.links().forEach(this::collectOrders);
    }

    /** With a cookie a page begins where the one before ended; without it, after as many rows as the pages before have. */
    private PageCut.Page<Joined> page(RowSet rows, Map<String, Column> columns) {
        PageCut<Joined> cut = new PageCut<>(this::keys, PageCut.comparing(descending));
        int size = size();
        try (Stream<Joined> joined = distinct(join.rows(fetch.entity(), rows), columns)) {
            if (fetch.cookie() != null && fetch.page() > 1) {
                List<@Nullable Object> after = FetchCookie.read(fetch.cookie());
                if (after.size() != descending.size() + plan.types().size()) {
                    throw FetchXml.invalid("the paging cookie is that of another query");
                }
                return cut.cut(joined, after, size);
            }
            long before = (fetch.page() - 1L) * size;
            if (before + size > Aggregate.MOST_ROWS) {
                throw FetchXml.invalid("pages beyond " + Aggregate.MOST_ROWS + " rows need the paging cookie");
            }
            PageCut.Page<Joined> all = cut.cut(joined, null, (int) before + size);
            int from = (int) Math.min(before, all.items().size());
            return new PageCut.Page<>(all.items().subList(from, all.items().size()), all.more(), all.last());
        }
    }

    private int size() {
        if (fetch.top() > 0) {
            return Math.min(fetch.top(), CollectionReading.MOST_ROWS);
        }
        return fetch.count() > 0
                ? Math.min(fetch.count(), CollectionReading.MOST_ROWS)
                : CollectionReading.pageSize(preferences);
    }

    private RowCount count(RowSet rows, Map<String, Column> columns) {
        try (Stream<Joined> joined = distinct(join.rows(fetch.entity(), rows), columns)) {
            return RowCount.of(joined.limit(RowCount.LIMIT + 1L).count());
        }
    }

    private Stream<Joined> distinct(Stream<Joined> joined, Map<String, Column> columns) {
        if (!fetch.distinct()) {
            return joined;
        }
        Set<List<Optional<Object>>> seen = new HashSet<>();
        return joined.filter(one -> seen.add(columns.values().stream()
                .map(column -> Optional.ofNullable(column.plain(one)))
                .toList()));
    }

    private List<@Nullable Object> keys(Joined joined) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column key : keys) {
            values.add(key.plain(joined));
        }
        for (String alias : plan.types().keySet()) {
            WireRow row = joined.row(alias);
            values.add(row == null ? null : row.id());
        }
        return values;
    }

    private void write(JsonGenerator json, Joined joined, Map<String, Column> columns) throws IOException {
        WireRow first = joined.row("");
        json.writeStartObject();
        if (first != null && !fetch.distinct()) {
            json.writeStringField("@odata.etag", RowWriter.etag(first));
        }
        for (Map.Entry<String, Column> shown : columns.entrySet()) {
            Column column = shown.getValue();
            Object value = column.of(joined);
            if (value != null) {
                EntityType owner = plan.type(column.alias());
                new Annotations(owner, preferences)
                        .write(
                                json,
                                shown.getKey(),
                                owner.property(column.property()).orElse(null),
                                value);
            }
            json.writeFieldName(shown.getKey());
            WireValue.write(json, value);
        }
        if (first != null && !fetch.distinct() && !columns.containsKey(type.primaryId())) {
            json.writeStringField(type.primaryId(), first.id().toString());
        }
        json.writeEndObject();
    }
}
