package org.almanac.webapi.query;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.webapi.query.Fetch.Attribute;
import org.almanac.webapi.query.Fetch.Entity;
import org.almanac.webapi.query.Fetch.Sort;
import org.almanac.webapi.query.FetchPlan.Column;
import org.almanac.webapi.query.FetchPlan.Joined;
import org.jspecify.annotations.Nullable;

/** A FetchXML query that aggregates: groups by some columns and computes others, all under aliases. */
final class FetchAggregation {

    private final FetchPlan plan;
    private final List<Sort> orders = new ArrayList<>();
    private final Map<String, Grouped> groups = new LinkedHashMap<>();
    private final Map<String, Computed> computed = new LinkedHashMap<>();

    private record Grouped(Column column, String grouping) {

        @Nullable
        Object of(Joined joined) {
            Object value = column.of(joined);
            return value == null || grouping.isEmpty() ? value : part(value);
        }

        private Object part(Object value) {
            LocalDate date = Values.instant(value).atOffset(ZoneOffset.UTC).toLocalDate();
            return switch (grouping) {
                case "day" -> date.getDayOfMonth();
                case "week" -> date.get(WeekFields.SUNDAY_START.weekOfYear());
                case "month" -> date.getMonthValue();
                case "quarter" -> date.get(IsoFields.QUARTER_OF_YEAR);
                case "year" -> date.getYear();
                default -> throw FetchXml.invalid("the date grouping '" + grouping + "' is not supported");
            };
        }
    }

    private record Computed(Aggregate aggregate, Column column) {}

    FetchAggregation(FetchPlan plan, Entity root) {
        this.plan = plan;
        add(root);
    }

    private void add(Entity entity) {
        orders.addAll(entity.orders());
        for (Attribute attribute : entity.attributes()) {
            if (attribute.alias().isEmpty()) {
                throw FetchXml.invalid("a column of an aggregating query has no alias: " + attribute.name());
            }
            Column column = plan.column(entity.alias(), attribute.name());
            if (attribute.groupBy()) {
                groups.put(attribute.alias(), new Grouped(column, attribute.grouping()));
            } else {
                computed.put(attribute.alias(), new Computed(function(attribute), column));
            }
        }
        entity.links().forEach(this::add);
    }

    private static Aggregate function(Attribute attribute) {
        return switch (attribute.aggregate()) {
            case "sum" -> Aggregate.SUM;
            case "avg" -> Aggregate.AVERAGE;
            case "min" -> Aggregate.MIN;
            case "max" -> Aggregate.MAX;
            case "count" -> Aggregate.COUNT;
            case "countcolumn" -> attribute.distinct() ? Aggregate.COUNT_DISTINCT : Aggregate.COUNT_VALUES;
            default -> throw FetchXml.invalid("the aggregate '" + attribute.aggregate() + "' is not supported");
        };
    }

    /** The results, by alias. */
    List<Map<String, @Nullable Object>> results(Stream<Joined> joined) {
        List<Joined> all = joined.limit(Aggregate.MOST_ROWS + 1L).toList();
        if (all.size() > Aggregate.MOST_ROWS) {
            throw Aggregate.tooMany();
        }
        Map<List<Optional<Object>>, List<Joined>> grouped =
                all.stream().collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        if (groups.isEmpty() && grouped.isEmpty()) {
            grouped.put(List.of(), List.of());
        }
        return grouped.values().stream().map(this::result).sorted(order()).toList();
    }

    private List<Optional<Object>> group(Joined joined) {
        return groups.values().stream()
                .map(group -> Optional.ofNullable(Values.plain(group.of(joined))))
                .toList();
    }

    private Map<String, @Nullable Object> result(List<Joined> members) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        groups.forEach((alias, group) -> result.put(alias, group.of(members.get(0))));
        computed.forEach((alias, one) -> {
            List<@Nullable Object> values = new ArrayList<>();
            members.forEach(member -> values.add(one.column().plain(member)));
            result.put(alias, one.aggregate().of(values));
        });
        return result;
    }

    private Comparator<Map<String, @Nullable Object>> order() {
        return (left, right) -> {
            for (Sort sort : orders) {
                int found = Order.compare(
                        Values.plain(left.get(sort.alias())), Values.plain(right.get(sort.alias())), sort.descending());
                if (found != 0) {
                    return found;
                }
            }
            return 0;
        };
    }
}
