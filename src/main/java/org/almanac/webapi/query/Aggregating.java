package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceCount;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.ApplyItem;
import org.apache.olingo.server.api.uri.queryoption.ApplyOption;
import org.apache.olingo.server.api.uri.queryoption.apply.AggregateExpression;
import org.apache.olingo.server.api.uri.queryoption.apply.Filter;
import org.apache.olingo.server.api.uri.queryoption.apply.GroupBy;
import org.jspecify.annotations.Nullable;

/** {@code $apply} with filter, groupby and aggregate over the columns of rows themselves. */
final class Aggregating {

    private final Compiling compiling;
    private final EntityType type;
    private final QueryOptions options;
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Computed> computed = new LinkedHashMap<>();
    private final List<Term> filters = new ArrayList<>();

    /** @param term null for the rows themselves */
    private record Computed(Aggregate aggregate, @Nullable Term term) {}

    Aggregating(Compiling compiling, EntityType type, QueryOptions options) {
        this.compiling = compiling;
        this.type = type;
        this.options = options;
        if (options.rows().filter() != null) {
            filters.add(options.rows().filter());
        }
    }

    QueryResult read(RowSet rows, String root) {
        if (options.apply() != null) {
            read(options.apply());
        }
        List<Map<String, @Nullable Object>> results = results(rows);
        String columns =
                Stream.concat(groups.stream(), computed.keySet().stream()).collect(Collectors.joining(","));
        return JsonBodies.of(null, json -> {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata#" + type.entitySet() + '(' + columns + ')');
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

    private void read(ApplyOption apply) {
        for (ApplyItem item : apply.getApplyItems()) {
            if (item instanceof Filter filter) {
                filters.add(ExpressionTerms.compile(
                        compiling, type, filter.getFilterOption().getExpression()));
            } else if (item instanceof GroupBy groupBy) {
                groupBy.getGroupByItems().forEach(group -> groups.add(column(group.getPath())));
                if (groupBy.getApplyOption() != null) {
                    read(groupBy.getApplyOption());
                }
            } else if (item instanceof org.apache.olingo.server.api.uri.queryoption.apply.Aggregate aggregate) {
                aggregate.getExpressions().forEach(this::compute);
            } else {
                throw unsupported();
            }
        }
    }

    private void compute(AggregateExpression expression) {
        boolean rows = expression.getPath().stream().anyMatch(UriResourceCount.class::isInstance);
        if (expression.getAlias() == null || (expression.getExpression() == null && !rows)) {
            throw unsupported();
        }
        Term term = rows ? null : ExpressionTerms.compile(compiling, type, expression.getExpression());
        computed.put(expression.getAlias(), new Computed(rows ? Aggregate.COUNT : function(expression), term));
    }

    private static Aggregate function(AggregateExpression expression) {
        if (expression.getStandardMethod() == null) {
            throw unsupported();
        }
        return switch (expression.getStandardMethod()) {
            case SUM -> Aggregate.SUM;
            case MIN -> Aggregate.MIN;
            case MAX -> Aggregate.MAX;
            case AVERAGE -> Aggregate.AVERAGE;
            case COUNT_DISTINCT -> Aggregate.COUNT_DISTINCT;
        };
    }

    private static String column(List<UriResource> path) {
        if (path.size() == 1 && path.get(0) instanceof UriResourceProperty property) {
            return property.getProperty().getName();
        }
        throw unsupported();
    }

    private List<Map<String, @Nullable Object>> results(RowSet rows) {
        Map<List<Optional<Object>>, List<WireRow>> grouped;
        try (Stream<WireRow> all = rows.rows(new Narrowing(options.equal(), null, 0))) {
            List<WireRow> admitted =
                    all.filter(this::admits).limit(Aggregate.MOST_ROWS + 1L).toList();
            if (admitted.size() > Aggregate.MOST_ROWS) {
                throw Aggregate.tooMany();
            }
            grouped = admitted.stream()
                    .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        }
        if (groups.isEmpty() && grouped.isEmpty()) {
            grouped.put(List.of(), List.of());
        }
        Stream<Map<String, @Nullable Object>> results =
                grouped.entrySet().stream().map(entry -> result(entry.getKey(), entry.getValue()));
        return (options.rows().top() == null
                        ? results
                        : results.limit(options.rows().top()))
                .toList();
    }

    private boolean admits(WireRow row) {
        return filters.stream().allMatch(filter -> Boolean.TRUE.equals(filter.of(Term.Frame.of(row))));
    }

    private List<Optional<Object>> group(WireRow row) {
        return groups.stream()
                .map(column -> Optional.ofNullable(Values.of(row, type, column)))
                .toList();
    }

    private Map<String, @Nullable Object> result(List<Optional<Object>> group, List<WireRow> rows) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (int at = 0; at < groups.size(); at++) {
            result.put(groups.get(at), group.get(at).orElse(null));
        }
        computed.forEach((alias, one) -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (WireRow row : rows) {
                values.add(one.term() == null ? row : one.term().of(Term.Frame.of(row)));
            }
            result.put(alias, one.aggregate().of(values));
        });
        return result;
    }

    private static WebApiError unsupported() {
        return Refusals.unsupported("The transformation in $apply is not supported.");
    }
}
