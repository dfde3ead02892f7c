package org.almanac.webapi.query;

import java.util.Map;
import org.apache.olingo.server.api.uri.queryoption.ApplyOption;
import org.jspecify.annotations.Nullable;

/**
 * The system query options of a request, ready for evaluation.
 *
 * @param equal values that rows must have because of the filter, for a source to read less
 * @param skipToken null for the first page
 * @param apply null if rows are not aggregated
 */
record QueryOptions(
        Projection projection,
        Restriction rows,
        Map<String, Object> equal,
        boolean count,
        @Nullable String skipToken,
        @Nullable ApplyOption apply) {

    QueryOptions {
        equal = Map.copyOf(equal);
    }
}
