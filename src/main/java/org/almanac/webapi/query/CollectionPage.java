package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param count rows that the filter admits, at most the limit; null if it was not asked for
 * @param next where the next page begins; null on the last one
 */
record CollectionPage(
        List<WireRow> rows,
        @Nullable RowCount count,
        @Nullable SkipToken next) {

    CollectionPage {
        rows = List.copyOf(rows);
    }

    /**
     * How many rows there are.
     *
     * @param exceeded whether there are more
     */
    record RowCount(long number, boolean exceeded) {

        /** The platform counts no further (dataverse-semantics 8.2). */
        static final int LIMIT = 5000;

        static RowCount of(long counted) {
            return new RowCount(Math.min(counted, LIMIT), counted > LIMIT);
        }
    }

    /** The fields in front of the rows. */
    static void writeCount(JsonGenerator json, @Nullable RowCount count, ReadPreferences preferences)
            throws IOException {
        if (count != null) {
            json.writeNumberField("@odata.count", count.number());
        }
        if (preferences.wants(Annotations.TOTAL)) {
            json.writeNumberField('@' + Annotations.TOTAL, count == null ? -1 : count.number());
        }
        if (preferences.wants(Annotations.TOTAL_EXCEEDED)) {
            json.writeBooleanField('@' + Annotations.TOTAL_EXCEEDED, count != null && count.exceeded());
        }
    }
}
