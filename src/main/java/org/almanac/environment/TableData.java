package org.almanac.environment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of an embedded environment for those that know what its tables are like: nothing here looks whether tables and columns
 * exist. Pairs of a many-to-many relationship are rows of a table that is called like the relationship in lower case. Unknown
 * environments are answered with UNKNOWN_ENVIRONMENT.
 */
public interface TableData {

    /** Values up to this many characters are found by {@link #page} and {@link #references}. */
    int SHORT = 100;

    /** The most rows of one page: one more than clients get, so that they are told whether there are others. */
    int PAGE = 5001;

    /** Columns that nearly all rows share a value of, or none; rows are not found by them. */
    Set<String> NOT_FOUND_BY = Set.of("createdon", "modifiedon", "createdby", "modifiedby", "statecode", "statuscode");

    /** Whether rows are found by the values of a column. */
    static boolean findable(String column) {
        return !NOT_FOUND_BY.contains(column);
    }

    /**
     * A row.
     *
     * @param version rises with each change of the row, also when a change is undone
     * @param values by column in lower case: texts, whole numbers, {@code BigDecimal}s and truth values; a column without a value
     *     is absent
     */
    record Row(UUID id, long version, Map<String, Object> values) {}

    /**
     * What is to become of a row.
     *
     * @param values all that it has afterwards; null deletes it
     */
    record Change(String table, UUID id, @Nullable Map<String, Object> values) {}

    /** A column of a row that has a certain value. */
    record Reference(String table, UUID row, String column) {}

    Optional<Row> find(EnvironmentName environment, String table, UUID id);

    /** Those of some rows that are there, in any order. */
    List<Row> find(EnvironmentName environment, String table, Collection<UUID> ids);

    /**
     * Rows by id.
     *
     * @param equal texts and whole numbers that they have, letters in any case; only values of at most {@value #SHORT} characters,
     *     of columns that rows are found by
     * @param after id of the last row of the page before; null for the first page
     * @param limit 1 to {@value #PAGE}
     */
    List<Row> page(
            EnvironmentName environment, String table, Map<String, Object> equal, @Nullable UUID after, int limit);

    long count(EnvironmentName environment, String table);

    /** All that have an id as the value of a column: lookups, pairs of relationships, and what only looks like it. */
    List<Reference> references(EnvironmentName environment, UUID id);

    /** Keeps everybody else from changing the environment until the end of the transaction. */
    void lock(EnvironmentName environment);

    /**
     * Makes changes, all in one.
     *
     * @param changes at most one for a row; those that change nothing are left out
     * @param label for people, such as {@code Deleting a row of account}
     * @throws org.almanac.problem.BadInput INVALID_ROW for a value that is no text, number or truth value
     */
    void write(EnvironmentName environment, List<Change> changes, String operationKey, String label);
}
