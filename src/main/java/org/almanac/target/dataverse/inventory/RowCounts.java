package org.almanac.target.dataverse.inventory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How many rows tables hold. The platform keeps a count of its own that may be a day old; where it has none, rows are counted, of
 * which it counts no more than a page.
 */
final class RowCounts {

    private RowCounts() {}

    /**
     * The counts by logical name; absent for tables that cannot be counted.
     *
     * @param tables logical names in lower case
     */
    static Map<String, Long> of(Collection<String> tables, Asking asking) {
        Map<String, Long> counts = new HashMap<>();
        if (tables.isEmpty()) {
            return counts;
        }
        List<String> names = List.copyOf(new TreeSet<>(tables));
        String list = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
        asking.find("RetrieveTotalRecordCount(EntityNames=@p1)?@p1=" + URLEncoder.encode(list, StandardCharsets.UTF_8))
                .ifPresent(answer -> counts.putAll(kept(answer)));
        counts.keySet().retainAll(names);
        names.stream()
                .filter(name -> !counts.containsKey(name))
                .collect(Collectors.collectingAndThen(Collectors.toList(), open -> counted(open, asking)))
                .forEach(counts::put);
        return counts;
    }

    private static Map<String, Long> kept(Row answer) {
        Map<String, Long> counts = new HashMap<>();
        var collection = answer.node().path("EntityRecordCountCollection");
        var keys = collection.path("Keys");
        var values = collection.path("Values");
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            counts.put(keys.get(i).asText(), values.get(i).asLong());
        }
        return counts;
    }

    private static Map<String, Long> counted(List<String> tables, Asking asking) {
        List<Optional<Row>> definitions = asking.all(tables.stream()
                .map(table ->
                        "EntityDefinitions(LogicalName=" + Asking.quoted(table) + ")?$select=EntitySetName,LogicalName")
                .toList());
        List<String> named = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            String table = tables.get(i);
            definitions.get(i).flatMap(row -> row.text("EntitySetName")).ifPresent(set -> {
                named.add(table);
                questions.add(set + "?$select=" + table + "id&$top=1&$count=true");
            });
        }
        Map<String, Long> counts = new HashMap<>();
        List<Optional<Row>> answers = asking.all(questions);
        for (int i = 0; i < named.size(); i++) {
            String table = named.get(i);
            answers.get(i).map(row -> row.node().path("@odata.count")).ifPresent(count -> {
                if (count.isNumber()) {
                    counts.put(table, count.asLong());
                }
            });
        }
        return counts;
    }
}
