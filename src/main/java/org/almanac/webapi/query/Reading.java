package org.almanac.webapi.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** One request that reads. */
final class Reading {

    private final ServedEnvironment environment;
    private final QueryString query;
    private final ReadPreferences preferences;
    private final Compiling compiling;

    Reading(ServedEnvironment environment, QueryString query, ReadPreferences preferences, Clock clock) {
        this.environment = environment;
        this.query = query;
        this.preferences = preferences;
        compiling =
                new Compiling(environment.api().entities(), new RelatedRows(environment), clock, preferences.caller());
    }

    QueryResult read(ResourcePath address, String path) {
        PathSegment last = address.last();
        if (last instanceof PathSegment.Call call) {
            throw WebApiError.notAllowed("'" + call.message().name() + "' is a message and cannot be read.");
        } else if (last instanceof PathSegment.Count) {
            return count(address.parent());
        } else if (last instanceof PathSegment.Ref) {
            return references(address.parent(), path);
        } else if (last instanceof PathSegment.Value) {
            return new ColumnReading(environment).value(address.parent());
        } else if (last instanceof PathSegment.Column) {
            return new ColumnReading(environment).property(address);
        } else if (last instanceof PathSegment.Key || last instanceof PathSegment.ToOne) {
            return new RowFinding(environment).walk(address).map(this::row).orElseGet(QueryResult.NoContent::new);
        }
        Collected rows = collection(address);
        return new StoredQueries(environment)
                .fetchXml(query)
                .map(xml ->
                        new FetchReading(compiling, rows.type(), FetchParser.parse(xml), preferences).read(rows.rows()))
                .orElseGet(() -> page(rows, path));
    }

    QueryResult row(EntityType type, UUID id) {
        return row(new RowFinding(environment).require(type, RowKey.of(id)));
    }

    QueryResult given(EntityType type, List<WireRow> rows) {
        return page(new Collected(type, RowSet.given(rows)), null);
    }

    /** Rows of a type that an address leads to. */
    private record Collected(EntityType type, RowSet rows) {}

    private Collected collection(ResourcePath address) {
        if (address.last() instanceof PathSegment.Cast cast) {
            Collected all = collection(address.parent());
            return new Collected(all.type(), all.rows().ofType(cast.typeName()));
        } else if (address.last() instanceof PathSegment.Rows rows) {
            return new Collected(rows.type(), RowSet.table(environment, rows.type()));
        } else if (address.last() instanceof PathSegment.ToMany many) {
            Located from = new RowFinding(environment).locate(address.parent());
            RowSet related = RowSet.related(environment, from.type(), from.row().id(), many.navigation(), many.type());
            return new Collected(many.type(), related);
        }
        throw WebApiError.malformed("The address does not lead to rows.");
    }

    private QueryResult row(Located located) {
        QueryOptions options = options(located.type()).single(query);
        RowWriter writer = new RowWriter(located.type(), options.projection(), compiling.related(), preferences);
        String context = context(located.type(), options.projection()) + "/$entity";
        boolean conditional = options.projection().expansions().isEmpty() && !preferences.wantsAny();
        return JsonBodies.of(
                conditional ? RowWriter.etag(located.row()) : null,
                json -> writer.writeRow(json, located.row(), context));
    }

    /** @param path null where a next page cannot be asked for */
    private QueryResult page(Collected collected, @Nullable String path) {
        QueryOptions options = options(collected.type()).many(query);
        if (options.apply() != null) {
            return new Aggregating(compiling, collected.type(), options).read(collected.rows(), environment.root());
        }
        CollectionPage page = new CollectionReading(collected.rows(), options, preferences).page();
        RowWriter writer = new RowWriter(collected.type(), options.projection(), compiling.related(), preferences);
        return JsonBodies.of(null, json -> {
            json.writeStartObject();
            json.writeStringField("@odata.context", context(collected.type(), options.projection()));
            CollectionPage.writeCount(json, page.count(), preferences);
            json.writeArrayFieldStart("value");
            for (WireRow row : page.rows()) {
                writer.writeRow(json, row, null);
            }
            json.writeEndArray();
            if (path != null && page.next() != null) {
                json.writeStringField("@odata.nextLink", nextLink(path, page.next()));
            }
            json.writeEndObject();
        });
    }

    private QueryResult count(ResourcePath address) {
        Collected collected = collection(address);
        QueryOptions options = options(collected.type()).many(query);
        long number = new CollectionReading(collected.rows(), options, preferences)
                .count()
                .number();
        byte[] body = Long.toString(number).getBytes(StandardCharsets.UTF_8);
        return new QueryResult.Body("text/plain", null, out -> out.write(body));
    }

    private QueryResult references(ResourcePath address, String path) {
        if (address.last() instanceof PathSegment.ToOne || address.last() instanceof PathSegment.Key) {
            Optional<Located> located = new RowFinding(environment).walk(address);
            return located.<QueryResult>map(one -> JsonBodies.of(null, json -> {
                        json.writeStartObject();
                        json.writeStringField("@odata.context", environment.root() + "$metadata#$ref");
                        json.writeStringField(
                                "@odata.id",
                                References.address(
                                        environment.root(),
                                        one.type(),
                                        one.row().id()));
                        json.writeEndObject();
                    }))
                    .orElseGet(QueryResult.NoContent::new);
        }
        Collected collected = collection(address);
        CollectionPage page = new CollectionReading(
                        collected.rows(), options(collected.type()).many(query), preferences)
                .page();
        return JsonBodies.of(null, json -> {
            json.writeStartObject();
            json.writeStringField("@odata.context", environment.root() + "$metadata#Collection($ref)");
            json.writeArrayFieldStart("value");
            for (WireRow row : page.rows()) {
                References.write(json, environment.root(), collected.type(), row.id());
            }
            json.writeEndArray();
            if (page.next() != null) {
                json.writeStringField("@odata.nextLink", nextLink(path, page.next()));
            }
            json.writeEndObject();
        });
    }

    private OptionParser options(EntityType type) {
        return new OptionParser(environment.api(), type, compiling);
    }

    private String context(EntityType type, Projection projection) {
        return environment.root() + "$metadata#" + type.entitySet() + projection.context();
    }

    private String nextLink(String path, SkipToken next) {
        String rest = query.rawWithout("$skiptoken");
        String token = URLEncoder.encode(next.write(), StandardCharsets.UTF_8).replace("+", "%20");
        return environment.root() + path + '?' + (rest.isEmpty() ? "" : rest + '&') + "$skiptoken=" + token;
    }
}
