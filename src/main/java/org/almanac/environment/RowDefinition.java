package org.almanac.environment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** A row of a table whose rows travel in solutions, as its author writes it (package-format 6, 10). Its state is active. */
public final class RowDefinition {

    private final String table;
    private final UUID id;
    private final String name;
    private final Map<String, XmlElement> columns = new TreeMap<>();

    private RowDefinition(String table, UUID id, String name) {
        this.table = table;
        this.id = id;
        this.name = name;
        with("statecode", "0").with("statuscode", "1");
    }

    /**
     * A row.
     *
     * @param table logical name, which is the kind of its rows
     * @param name for people; no column gets it
     */
    public static RowDefinition of(String table, UUID id, String name) {
        return new RowDefinition(table, id, name);
    }

    /** The component of a row. */
    public static ComponentRef ref(String table, UUID id) {
        return ComponentRef.of(table, id.toString());
    }

    /** Gives a column a value. */
    public RowDefinition with(String column, String value) {
        columns.put(column, XmlElement.leaf(column, value));
        return this;
    }

    /** Gives a column another row as its value. */
    public RowDefinition refer(String column, String otherTable, UUID other) {
        columns.put(column, XmlElement.of(column, List.of(XmlElement.leaf(otherTable + "id", other.toString()))));
        return this;
    }

    /** The component, to be put into an environment. */
    public ComponentDefinition definition() {
        XmlElement row = XmlElement.of(table, List.copyOf(columns.values())).withAttribute(table + "id", id.toString());
        return new ComponentDefinition(ref(table, id), name, null, row.toText());
    }
}
