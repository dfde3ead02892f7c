package org.almanac.webapi.rows;

/** How lookups are stored: the bare id, and for one of several tables its name beside it, as the platform does. */
final class LookupColumns {

    private LookupColumns() {}

    /** The column that says which table a lookup to one of several leads to, such as {@code customeridtype}. */
    static String kind(String column) {
        return column + "type";
    }
}
