package org.almanac.dualwrite;

/**
 * A change of a row that dual-write replicates.
 *
 * @param record which row, such as an account number
 * @param value what it was changed to
 * @param bytes what it takes in a queue
 */
public record RowChange(String record, String value, long bytes) {

    public RowChange {
        if (bytes < 0) {
            throw new IllegalArgumentException("a change has no negative size");
        }
    }
}
