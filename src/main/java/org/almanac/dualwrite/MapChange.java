package org.almanac.dualwrite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another version of a table map has that its base has not, and the other way round.
 *
 * @param added fields behind those of the base
 * @param removed destination columns of fields that are left out, as {@code lookup.column} for lookups
 * @param publisher unique name of the publisher to save it with
 * @param version four numbers
 */
public record MapChange(
        List<FieldMapping> added,
        List<String> removed,
        @Nullable String publisher,
        @Nullable String version) {

    public MapChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
