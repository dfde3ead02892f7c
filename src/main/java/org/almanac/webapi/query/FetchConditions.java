package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.almanac.webapi.metadata.QueryFunction;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.query.Fetch.Condition;
import org.almanac.webapi.query.Fetch.Filter;
import org.almanac.webapi.query.FetchPlan.Column;
import org.almanac.webapi.query.FetchPlan.Joined;
import org.jspecify.annotations.Nullable;

/** Makes the filters of a FetchXML query ready. What has no value fits no condition but those that say so, and {@code ne}. */
final class FetchConditions {

    private final FetchPlan plan;
    private final PlatformConditions platform;

    FetchConditions(FetchPlan plan, Compiling compiling) {
        this.plan = plan;
        platform = new PlatformConditions(compiling);
    }

    /** @param alias of the table in which the filters stand */
    Predicate<Joined> all(List<Filter> filters, String alias) {
        List<Predicate<Joined>> parts =
                filters.stream().map(filter -> filter(filter, alias)).toList();
        return joined -> parts.stream().allMatch(part -> part.test(joined));
    }

    private Predicate<Joined> filter(Filter filter, String alias) {
        List<Predicate<Joined>> parts = new ArrayList<>();
        filter.conditions().forEach(condition -> parts.add(condition(condition, alias)));
        filter.filters().forEach(nested -> parts.add(filter(nested, alias)));
        return filter.or() && !parts.isEmpty()
                ? joined -> parts.stream().anyMatch(part -> part.test(joined))
                : joined -> parts.stream().allMatch(part -> part.test(joined));
    }

    private Predicate<Joined> condition(Condition condition, String within) {
        String alias = condition.entity().isEmpty() ? within : condition.entity();
        Column column = plan.column(alias, condition.attribute());
        if (!condition.valueOf().isEmpty()) {
            return columns(condition.operator(), column, plan.reference(alias, condition.valueOf()));
        }
        String operator = condition.operator();
        Optional<QueryFunction> function = QueryFunction.ofFetch(operator);
        if (function.isPresent()) {
            Predicate<@Nullable Object> fits = platform.condition(function.get(), condition.values());
            return joined -> fits.test(column.plain(joined));
        }
        return switch (operator) {
            case "null" -> joined -> column.plain(joined) == null;
            case "not-null" -> joined -> column.plain(joined) != null;
            case "eq", "ne", "neq", "gt", "ge", "lt", "le" -> {
                String text = value(condition);
                yield joined -> {
                    Object value = column.plain(joined);
                    return value == null
                            ? negative(operator)
                            : fits(operator, PlatformConditions.compareText(value, text));
                };
            }
            case "like", "not-like" -> text(column, operator, like(value(condition)));
            case "begins-with", "not-begin-with" -> text(column, operator, Pattern.quote(value(condition)) + ".*");
            case "ends-with", "not-end-with" -> text(column, operator, ".*" + Pattern.quote(value(condition)));
            default -> throw FetchXml.invalid("the operator '" + operator + "' is not supported");
        };
    }

    private static Predicate<Joined> columns(String operator, Column left, Column right) {
        return joined -> {
            Object a = left.plain(joined);
            Object b = right.plain(joined);
            return a != null && b != null && fits(operator, Values.compare(a, b));
        };
    }

    private static boolean fits(String operator, int compared) {
        return switch (operator) {
            case "eq" -> compared == 0;
            case "ne", "neq" -> compared != 0;
            case "gt" -> compared > 0;
            case "ge" -> compared >= 0;
            case "lt" -> compared < 0;
            case "le" -> compared <= 0;
            default -> throw FetchXml.invalid("the operator '" + operator + "' does not compare columns");
        };
    }

    private static boolean negative(String operator) {
        return operator.startsWith("ne");
    }

    private static Predicate<Joined> text(Column column, String operator, String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        boolean wanted = !operator.startsWith("not-");
        return joined -> {
            Object value = column.plain(joined);
            return value != null && pattern.matcher(value.toString()).matches() == wanted;
        };
    }

    /** The percent sign stands for any text, the underscore for one character. */
    private static String like(String pattern) {
        StringBuilder expression = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            switch (c) {
                case '%' -> expression.append(".*");
                case '_' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.toString();
    }

    private static String value(Condition condition) {
        if (condition.values().size() != 1) {
            throw FetchXml.invalid("the operator '" + condition.operator() + "' needs one value");
        }
        return condition.values().get(0);
    }

    /** The values that the filters demand of the first table's columns, for a source to read less. */
    Map<String, Object> equal(List<Filter> filters) {
        Map<String, Object> equal = new HashMap<>();
        for (Filter filter : filters) {
            if (!filter.or()
                    || (filter.conditions().size() == 1 && filter.filters().isEmpty())) {
                filter.conditions().forEach(condition -> demand(condition, equal));
            }
        }
        return equal;
    }

    private void demand(Condition condition, Map<String, Object> equal) {
        if (condition.operator().equals("eq")
                && condition.entity().isEmpty()
                && condition.values().size() == 1) {
            EntityType type = plan.type("");
            String property = plan.column("", condition.attribute()).property();
            Object value = typed(
                    Columns.type(type, property).orElseThrow(),
                    condition.values().get(0));
            if (value != null) {
                equal.putIfAbsent(property, value);
            }
        }
    }

    private static @Nullable Object typed(ValueType type, String text) {
        try {
            return switch (type) {
                case GUID -> UUID.fromString(text.replaceAll("[{}]", ""));
                case STRING, MEMO -> text;
                case INTEGER, CHOICE, STATE, STATUS -> Integer.valueOf(text);
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            throw FetchXml.invalid("the value '" + text + "' does not fit the column's type");
        }
    }
}
