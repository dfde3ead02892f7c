package org.almanac.webapi.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;

/**
 * Turns what the platform takes beyond OData into what Olingo's parser takes: ids in quotes, dates where a moment is compared,
 * lists of values in single quotes, and parameter aliases anywhere.
 */
final class Dialect {

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** A quoted text, or a comparison with a quoted id or a bare date. Texts are matched first so that nothing inside changes. */
    private static final Pattern COMPARISON = Pattern.compile("([A-Za-z_$][\\w/$]*)\\s+(eq|ne|gt|ge|lt|le)\\s+"
            + "(?:'\\{?(" + ID + ")}?'|(\\d{4}-\\d\\d-\\d\\d)(?![\\dT:-]))|'(?:[^']|'')*'");

    private static final Pattern LAMBDA = Pattern.compile("([A-Za-z_][\\w/]*)/(?:any|all)\\(\\s*(\\w+)\\s*:");

    private static final Pattern LIST = Pattern.compile("=\\s*\\[([^\\]]*)]");

    private static final Pattern MEMBER = Pattern.compile("'((?:[^']|'')*)'");

    /** A parameter alias outside quotes. */
    private static final Pattern ALIAS = Pattern.compile("(@\\w+)|'(?:[^']|'')*'");

    private final EntityModel model;
    private final EntityType type;
    private final QueryString query;

    Dialect(EntityModel model, EntityType type, QueryString query) {
        this.model = model;
        this.type = type;
        this.query = query;
    }

    String standard(String option, String value) {
        String resolved = resolved(value);
        return switch (option) {
            case "$filter", "$apply", "$expand" -> comparisons(lists(resolved));
            default -> resolved;
        };
    }

    /** Aliases are replaced by what they stand for; one without a value is null (OData 4.0 URL conventions, section 5.1.1.13). */
    private String resolved(String value) {
        return ALIAS.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group()
                                : query.value(found.group(1)).orElse("null")));
    }

    private static String lists(String value) {
        if (value.indexOf('[') < 0) {
            return value;
        }
        return LIST.matcher(value)
                .replaceAll(list -> Matcher.quoteReplacement("=["
                        + MEMBER.matcher(list.group(1))
                                .replaceAll(member -> Matcher.quoteReplacement('"'
                                        + member.group(1)
                                                .replace("''", "'")
                                                .replace("\\", "\\\\")
                                                .replace("\"", "\\\"")
                                        + '"'))
                        + "]"));
    }

    private String comparisons(String value) {
        Map<String, EntityType> variables = variables(value);
        return COMPARISON.matcher(value).replaceAll(found -> Matcher.quoteReplacement(comparison(found, variables)));
    }

    private String comparison(MatchResult found, Map<String, EntityType> variables) {
        String path = found.group(1);
        if (path == null) {
            return found.group();
        }
        Optional<ValueType> column = column(path, variables);
        String before = path + ' ' + found.group(2) + ' ';
        if (found.group(3) != null && column.filter(ValueType.GUID::equals).isPresent()) {
            return before + found.group(3);
        } else if (found.group(4) != null
                && column.filter(ValueType.DATE_TIME::equals).isPresent()) {
            return before + found.group(4) + "T00:00:00Z";
        }
        return found.group();
    }

    /** The variables of the lambda expressions of a filter. One that is not found changes nothing. */
    private Map<String, EntityType> variables(String value) {
        Map<String, EntityType> variables = new HashMap<>();
        Matcher lambda = LAMBDA.matcher(value);
        while (lambda.find()) {
            at(lambda.group(1), variables).ifPresent(of -> variables.put(lambda.group(2), of));
        }
        return variables;
    }

    private Optional<ValueType> column(String path, Map<String, EntityType> variables) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        if (slash >= 0) {
            return at(path.substring(0, slash), variables).flatMap(of -> Columns.type(of, name));
        }
        return Columns.type(type, name).or(() -> ofExpanded(name));
    }

    /** Inside {@code $expand} the column is one of the table that is led to; names that differ in type there are left alone. */
    private Optional<ValueType> ofExpanded(String name) {
        List<ValueType> found = Stream.concat(
                        type.lookups().stream().map(Lookup::target),
                        type.collections().stream().map(CollectionNavigation::target))
                .flatMap(target -> model.byName(target).stream())
                .flatMap(target -> Columns.type(target, name).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The type that a path of navigation properties leads to. */
    private Optional<EntityType> at(String path, Map<String, EntityType> variables) {
        Optional<EntityType> at = Optional.of(type);
        boolean first = true;
        for (String step : path.split("/", -1)) {
            EntityType variable = variables.get(step);
            at = first && variable != null ? Optional.of(variable) : at.flatMap(of -> target(of, step));
            first = false;
        }
        return at;
    }

    private Optional<EntityType> target(EntityType from, String navigation) {
        return from.lookup(navigation)
                .map(Lookup::target)
                .or(() -> from.collection(navigation).map(CollectionNavigation::target))
                .flatMap(model::byName);
    }
}
