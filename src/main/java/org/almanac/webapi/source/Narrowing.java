package org.almanac.webapi.source;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source may use in order to read less. Whoever asks filters, sorts and cuts what comes anyway, so a source may give more
 * than is asked for, never less.
 *
 * @param equal values that the rows must have, by property name ({@code _x_value} for lookups, with a UUID); texts
 *     are meant regardless of case
 * @param after only rows with a higher id; null for all. Ids are compared as text in lower case
 * @param atMost enough rows; 0 for all
 */
public record Narrowing(Map<String, Object> equal, @Nullable UUID after, int atMost) {

    public static final Narrowing NONE = new Narrowing(Map.of(), null, 0);

    public Narrowing {
        equal = Map.copyOf(equal);
    }
}
