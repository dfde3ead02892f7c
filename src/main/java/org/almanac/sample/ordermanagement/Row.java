package org.almanac.sample.ordermanagement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.XmlElement;

/**
 * A row of an order management table, in the uniform layout of component tables (package-format 6). These tables have no
 * natural key, so a row is known by its id, which follows from its name.
 */
final class Row {

    private static final String PREFIX = "msdyn_iom";

    private final String table;
    private final String id;
    private final Map<String, String> columns = new TreeMap<>();

    private Row(String table, String name) {
        this.table = PREFIX + table;
        this.id = id(table, name);
    }

    /**
     * A row of the table {@code msdyn_iom<table>}.
     *
     * @param key tells it from other rows of the table
     * @param name for people
     */
    static Row of(String table, String key, String name) {
        return new Row(table, key)
                .with("msdyn_name", name)
                .with("statecode", "0")
                .with("statuscode", "1");
    }

    /** An orchestration: a row of the designer table. */
    static Row orchestration(String name, String description, Tiles tiles) {
        return of("designer", name, name)
                .with("msdyn_orchestrationtype", "Order")
                .with("msdyn_description", description)
                .with("msdyn_tiles", tiles.json());
    }

    static String id(String table, String key) {
        return ComponentRef.of(PREFIX + table, key).id().toString();
    }

    String id() {
        return id;
    }

    Row with(String column, String value) {
        columns.put(column, value);
        return this;
    }

    /** A column that refers to another row. */
    Row refer(String column, String otherTable, String otherKey) {
        var id = XmlElement.leaf(PREFIX + otherTable + "id", id(otherTable, otherKey));
        columns.put(column, XmlElement.of(column, List.of(id)).toText());
        return this;
    }

    void addTo(PackageBuilder solution) {
        solution.scf(entitySet(), table, Map.of(table + "id", id), columns);
    }

    private String entitySet() {
        return table.endsWith("y") ? table.substring(0, table.length() - 1) + "ies" : table + 's';
    }
}
