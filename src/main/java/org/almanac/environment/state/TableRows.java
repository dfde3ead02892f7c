package org.almanac.environment.state;

import java.util.List;
import java.util.OptionalLong;

/** Looks the rows of a table up in the same state that is planned on. */
@FunctionalInterface
public interface TableRows {

    /** No table has rows. */
    TableRows NONE = table -> List.of();

    /** All rows of a table, by logical name in lower case. */
    List<RowState> of(String table);

    /** How many rows a table has; empty where nobody has counted those of a real environment. */
    default OptionalLong count(String table) {
        return OptionalLong.of(of(table).size());
    }
}
