package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;

/**
 * {@code $filter} over metadata objects: comparisons of fields, also nested ones ({@code IsCustomizable/Value eq true}), with texts,
 * numbers, truth values, ids and enumerations, the text functions, {@code and}, {@code or}, {@code not} and parentheses.
 */
final class TreeFilter {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<text>(?:Microsoft\\.Dynamics\\.CRM\\.\\w+)?'(?:[^']|'')*')"
                    + "|(?<word>[A-Za-z0-9_.\\-/@]+)|(?<mark>[(),]))");
    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private TreeFilter(String filter) {
        Matcher matcher = TOKEN.matcher(filter);
        int end = 0;
        while (end < filter.length() && matcher.region(end, filter.length()).lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!filter.substring(end).isBlank()) {
            throw wrong(filter.substring(end).strip());
        }
    }

    /** @throws WebApiError 400 if the text is no filter */
    static Predicate<Tree> parse(String filter) {
        TreeFilter parser = new TreeFilter(filter);
        Predicate<Tree> predicate = parser.either();
        if (parser.next < parser.tokens.size()) {
            throw wrong(parser.tokens.get(parser.next));
        }
        return predicate;
    }

    private static WebApiError wrong(String at) {
        return WebApiError.malformed("The $filter cannot be read at '" + at + "'.");
    }

    private Predicate<Tree> either() {
        Predicate<Tree> predicate = both();
        while (accept("or")) {
            predicate = predicate.or(both());
        }
        return predicate;
    }

    private Predicate<Tree> both() {
        Predicate<Tree> predicate = one();
        while (accept("and")) {
            predicate = predicate.and(one());
        }
        return predicate;
    }

    private Predicate<Tree> one() {
        if (accept("not")) {
            return one().negate();
        }
        if (accept("(")) {
            Predicate<Tree> predicate = either();
            expect(")");
            return predicate;
        }
        String word = take();
        if (accept("(")) {
            return function(word);
        }
        String operator = take();
        String operand = take();
        return comparison(word, operator, operand);
    }

    private Predicate<Tree> function(String name) {
        String field = take();
        expect(",");
        String text = literal(take()).toLowerCase(Locale.ROOT);
        expect(")");
        return switch (name) {
            case "contains" -> tree -> value(tree, field).contains(text);
            case "startswith" -> tree -> value(tree, field).startsWith(text);
            case "endswith" -> tree -> value(tree, field).endsWith(text);
            default -> throw wrong(name);
        };
    }

    private static Predicate<Tree> comparison(String field, String operator, String operand) {
        String wanted = literal(operand).toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "eq" -> tree -> value(tree, field).equals(wanted);
            case "ne" -> tree -> !value(tree, field).equals(wanted);
            case "gt" -> tree -> compared(value(tree, field), wanted) > 0;
            case "ge" -> tree -> compared(value(tree, field), wanted) >= 0;
            case "lt" -> tree -> compared(value(tree, field), wanted) < 0;
            case "le" -> tree -> compared(value(tree, field), wanted) <= 0;
            default -> throw wrong(operator);
        };
    }

    private static int compared(String one, String other) {
        Pattern number = Pattern.compile("-?\\d{1,18}");
        return number.matcher(one).matches() && number.matcher(other).matches()
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : one.compareTo(other);
    }

    /** The value of a field as text in lower case, as the platform compares; {@code null} for none. */
    private static String value(Tree tree, String path) {
        JsonNode node = tree.fields();
        for (String step : path.split("/", -1)) {
            node = node.path(step);
        }
        if (node.isMissingNode()) {
            throw WebApiError.malformed(
                    "Could not find a property named '" + path + "' on type '" + NAMESPACE + tree.type() + "'.");
        }
        return node.asText("null").toLowerCase(Locale.ROOT);
    }

    private static String literal(String token) {
        String text = token.startsWith(NAMESPACE) ? token.substring(token.indexOf('\'')) : token;
        return text.startsWith("'") ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }

    private boolean accept(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw wrong(next < tokens.size() ? tokens.get(next) : "the end");
        }
    }

    private String take() {
        if (next >= tokens.size()) {
            throw wrong("the end");
        }
        return tokens.get(next++);
    }
}
