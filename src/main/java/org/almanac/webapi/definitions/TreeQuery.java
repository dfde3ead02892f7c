package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.almanac.webapi.model.WebApiError;

/**
 * What a client wants to see of metadata objects: {@code $select}, {@code $filter}, {@code $top}, {@code $count} and {@code
 * $expand}, which takes the same options in parentheses.
 *
 * @param select empty for all fields
 * @param top 0 for all
 * @param expand by name of the navigation
 */
record TreeQuery(List<String> select, Predicate<Tree> filter, int top, boolean count, Map<String, TreeQuery> expand) {

    private static final String TYPE = "@odata.type";

    /** @throws WebApiError 400 for options that metadata does not take */
    static TreeQuery of(Map<String, String> options) {
        List<String> select = List.of();
        Predicate<Tree> filter = tree -> true;
        int top = 0;
        boolean count = false;
        Map<String, TreeQuery> expand = Map.of();
        for (Map.Entry<String, String> option : options.entrySet()) {
            String value = option.getValue();
            switch (option.getKey()) {
                case "$select" ->
                    select = Stream.of(value.split(",")).map(String::strip).toList();
                case "$filter" -> filter = TreeFilter.parse(value);
                case "$top" -> top = number(value);
                case "$count" -> count = Boolean.parseBoolean(value);
                case "$expand" -> expand = expansions(value);
                default -> {
                    if (option.getKey().startsWith("$")) {
                        throw WebApiError.malformed(
                                "The query option '" + option.getKey() + "' is not supported for metadata.");
                    }
                }
            }
        }
        return new TreeQuery(select, filter, top, count, expand);
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,9}")) {
            throw WebApiError.malformed("$top is no number: " + text);
        }
        return Integer.parseInt(text.strip());
    }

    private static Map<String, TreeQuery> expansions(String text) {
        Map<String, TreeQuery> expansions = new LinkedHashMap<>();
        for (String each : split(text, ',')) {
            int open = each.indexOf('(');
            if (open < 0) {
                expansions.put(each, of(Map.of()));
                continue;
            }
            if (!each.endsWith(")")) {
                throw WebApiError.malformed("The $expand cannot be read at '" + each + "'.");
            }
            Map<String, String> options = new LinkedHashMap<>();
            for (String option : split(each.substring(open + 1, each.length() - 1), ';')) {
                int equals = option.indexOf('=');
                if (equals < 0) {
                    throw WebApiError.malformed("The $expand cannot be read at '" + option + "'.");
                }
                options.put(option.substring(0, equals).strip(), option.substring(equals + 1));
            }
            expansions.put(each.substring(0, open).strip(), of(options));
        }
        return expansions;
    }

    /** Pieces between separators that stand neither in parentheses nor in quotes. */
    private static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && depth == 0 && !quoted) {
                pieces.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    /** The objects of a collection. */
    ArrayNode applied(List<Tree> trees, boolean derived) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Stream<Tree> wanted = trees.stream().filter(filter);
        (top > 0 ? wanted.limit(top) : wanted).forEach(tree -> array.add(applied(tree, derived)));
        return array;
    }

    /** @param derived whether the type must be said, because the address does not tell it */
    ObjectNode applied(Tree tree, boolean derived) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (derived) {
            object.put(TYPE, "#Microsoft.Dynamics.CRM." + tree.type());
        }
        if (select.isEmpty()) {
            object.setAll(tree.fields());
        } else {
            select.stream().filter(name -> !name.equals("*")).forEach(name -> {
                if (!tree.fields().has(name)) {
                    throw WebApiError.malformed("Could not find a property named '" + name
                            + "' on type 'Microsoft.Dynamics.CRM." + tree.type() + "'.");
                }
                object.set(name, tree.fields().get(name));
            });
            object.set("MetadataId", tree.fields().get("MetadataId"));
        }
        expand.forEach((name, query) -> expand(tree, name, query, object));
        return object;
    }

    private static void expand(Tree tree, String name, TreeQuery query, ObjectNode object) {
        Supplier<List<Tree>> collection = tree.collections().get(name);
        if (collection != null) {
            object.set(name, query.applied(collection.get(), name.equals("Attributes")));
            return;
        }
        Supplier<Optional<Tree>> single = tree.singles().get(name);
        if (single == null) {
            throw WebApiError.malformed("Could not find a property named '" + name
                    + "' on type 'Microsoft.Dynamics.CRM." + tree.type() + "'.");
        }
        Optional<Tree> target = single.get();
        if (target.isEmpty()) {
            object.putNull(name);
        } else {
            object.set(name, query.applied(target.get(), false));
        }
    }
}
