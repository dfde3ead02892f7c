package org.almanac.sample.dualwrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.TableBuilder;

/**
 * The tables and columns that maps replicate to, as far as the publisher brings them: its own tables whole, and its own
 * columns of other tables.
 */
final class MappedTables {

    private final String prefix;
    private final Map<String, Map<String, FieldMapping>> columns = new TreeMap<>();

    private MappedTables(String prefix) {
        this.prefix = prefix + '_';
    }

    static void add(PackageBuilder solution, String prefix, List<TableMap> maps) {
        of(prefix, maps, Set.of()).addTo(solution);
    }

    /** @param elsewhere columns that other packages bring, as {@code table.column} */
    static MappedTables of(String prefix, List<TableMap> maps, Set<String> elsewhere) {
        var tables = new MappedTables(prefix);
        maps.forEach(map -> tables.collect(map, elsewhere));
        return tables;
    }

    void addTo(PackageBuilder solution) {
        columns.forEach((set, fields) -> addTable(solution, set, fields));
        columns.forEach((set, fields) -> addRelationships(solution, set, fields));
    }

    /** The columns that it brings, as {@code table.column}. */
    Set<String> provided() {
        var provided = new TreeSet<String>();
        columns.forEach((set, fields) -> fields.keySet().forEach(column -> provided.add(table(set) + '.' + column)));
        return provided;
    }

    /** The logical name of a table by its entity set; true for the sets of the samples. */
    static String table(String set) {
        return set.endsWith("ies") ? set.substring(0, set.length() - 3) + 'y' : set.substring(0, set.length() - 1);
    }

    private void collect(TableMap map, Set<String> elsewhere) {
        var own = new ArrayList<FieldMapping>();
        map.fields().stream()
                .filter(field -> field.column().startsWith(prefix))
                .filter(field -> !elsewhere.contains(table(map.set()) + '.' + field.column()))
                .forEach(own::add);
        if (map.set().startsWith(prefix) || !own.isEmpty()) {
            var known = columns.computeIfAbsent(map.set(), set -> new LinkedHashMap<>());
            own.forEach(field -> known.putIfAbsent(field.column(), field));
        }
    }

    private void addTable(PackageBuilder solution, String set, Map<String, FieldMapping> fields) {
        solution.table(table(set), table -> {
            if (set.startsWith(prefix)) {
                whole(table, set, fields);
            } else {
                table.behavior(2);
            }
            fields.forEach((column, field) -> table.column(column, field.columnType()));
            return table;
        });
    }

    /** The alternate key is what the map's integration key is made from: the first field, and the company if there is one. */
    private static void whole(TableBuilder table, String set, Map<String, FieldMapping> fields) {
        var name = table(set);
        var key = new ArrayList<String>();
        key.add(fields.keySet().iterator().next());
        fields.keySet().stream().filter("msdyn_company"::equals).forEach(key::add);
        table.flag("EntitySetName", set)
                .column(name + "id", "primarykey")
                .key(name + "_key", key.toArray(String[]::new));
    }

    private static void addRelationships(PackageBuilder solution, String set, Map<String, FieldMapping> fields) {
        fields.forEach((column, field) -> {
            if (field.related() != null) {
                var referenced = table(field.related());
                solution.relationship(column + '_' + table(set) + '_' + referenced, table(set), referenced, column);
            }
        });
    }
}
