package org.almanac.dualwrite;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table map that is to be saved (dual-write-and-order-management 1.1).
 *
 * @param publisher unique name of the publisher; asked for on every save
 * @param version four numbers; asked for on every save
 * @param base id of the saved version that it was made from; null for a map that is added
 */
public record MapDraft(
        MapPair pair,
        @Nullable String publisher,
        @Nullable String version,
        Mapping mapping,
        @Nullable UUID base) {}
