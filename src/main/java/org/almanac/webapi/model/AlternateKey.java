package org.almanac.webapi.model;

import java.util.List;

/** Columns that name one row together; a lookup among them is its column's name. */
public record AlternateKey(String name, List<String> columns) {

    public AlternateKey {
        columns = List.copyOf(columns);
    }
}
