package org.almanac.dualwrite;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What decides about the initial sync of a map (dual-write-and-order-management 1.9).
 *
 * @param rows existing rows by company on the side that they would be copied from; the larger side for both
 * @param lookups how many of its columns are lookups
 * @param singleThreaded whether finance and operations takes its rows one by one
 * @param companies how many legal entities the link has
 */
public record SyncFacts(
        Map<String, Long> rows, MapDirection direction, int lookups, boolean singleThreaded, int companies) {

    public SyncFacts {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** Rows of all companies. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows of the company that has most. */
    public long most() {
        return rows.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
