package org.almanac.dualwrite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an F&amp;O entity and the column that it is replicated with.
 *
 * @param source field of the F&amp;O entity; empty for none
 * @param destination column of the Dataverse table, through lookups as {@code lookup.column}; empty for none
 * @param related entity set that the lookup leads to; null where the map does not say
 */
public record FieldMapping(
        String source,
        SyncDirection direction,
        String destination,
        @Nullable String related,
        List<Transform> transforms,
        boolean systemGenerated) {

    public FieldMapping {
        transforms = List.copyOf(transforms);
    }

    /** Whether the value is found through a lookup. */
    public boolean lookup() {
        return destination.indexOf('.') > 0;
    }

    /** The column of the table itself: the lookup for a dotted destination. */
    public String column() {
        int dot = destination.indexOf('.');
        return dot < 0 ? destination : destination.substring(0, dot);
    }

    /** The value used where the source has none; null without one. */
    public @Nullable String defaultValue() {
        return transforms.stream()
                .filter(Transform.Default.class::isInstance)
                .map(transform -> ((Transform.Default) transform).value())
                .findFirst()
                .orElse(null);
    }
}
