package org.almanac.environment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data in the tables of an embedded environment. Deployments show how many rows a deletion takes with it, and undoing
 * brings them back.
 */
public interface DataTables {

    /** A row: values by logical column name in lower case; a column without a value is absent. */
    record Row(UUID id, Map<String, Object> values) {}

    /**
     * Rows by id.
     *
     * @param table logical name
     * @param after id of the last row of the page before; null for the first page
     * @param limit 1 to 1000
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE
     */
    List<Row> rows(EnvironmentName environment, String table, @Nullable UUID after, int limit);

    /**
     * Adds a row, or replaces the one with the id.
     *
     * @param values texts, numbers and truth values of columns that the table has
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE, INVALID_ROW
     */
    Row put(EnvironmentName environment, String table, UUID id, Map<String, Object> values);

    /** Deletes a row; returns whether there was one. */
    boolean delete(EnvironmentName environment, String table, UUID id);
}
