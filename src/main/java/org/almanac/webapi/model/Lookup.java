package org.almanac.webapi.model;

import java.util.List;

/**
 * A lookup: a navigation property that leads to one row. Its value is read as {@link #valueProperty()} and set by {@code
 * <name>@odata.bind} (dataverse-semantics 8.1).
 *
 * @param column logical name of the column
 * @param name of the navigation property, such as {@code primarycontactid}; for one of several targets {@code column_target}
 * @param target logical name of the table it leads to; a lookup to several tables has one {@code Lookup} each with the same column
 * @param writable whether a client may set it
 * @param partner name of the collection at the other end; empty for none
 */
public record Lookup(String column, String name, String target, boolean writable, String partner) {

    public static Lookup of(String column, String target) {
        return new Lookup(column, column, target, true, "");
    }

    /** The property that reads as the id of the row, such as {@code _primarycontactid_value}. */
    public String valueProperty() {
        return "_" + column + "_value";
    }

    /** The property that reads as the id of a lookup's row. */
    public static String valueProperty(String column) {
        return "_" + column + "_value";
    }

    /** The lookups of a list that are one column. */
    public static List<Lookup> ofColumn(List<Lookup> lookups, String column) {
        return lookups.stream().filter(lookup -> lookup.column().equals(column)).toList();
    }
}
