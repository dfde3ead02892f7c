package org.almanac.webapi.query;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;

/** Answers requests that read (dataverse-semantics 8.2). It has no state, so one serves all environments. */
public final class QueryEngine {

    private final Clock clock;

    /**
     * An engine for all environments.
     *
     * @param clock tells what {@code Today} and {@code LastXDays} are
     */
    public QueryEngine(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads what a GET asks for. Addresses that call a message are not for this.
     *
     * @param path percent-encoded and relative to the root
     * @param rawQuery percent-encoded without question mark; empty for none
     * @throws WebApiError 400 for what cannot be read, 404 for what does not exist
     */
    public QueryResult read(ServedEnvironment environment, String path, String rawQuery, ReadPreferences preferences) {
        ResourcePath address = ResourcePath.parse(environment.api(), path, rawQuery);
        return reading(environment, rawQuery, preferences).read(address, path);
    }

    /**
     * One row with {@code $select} and {@code $expand} of the query, as the answer to a write with {@code return=representation}.
     *
     * @throws WebApiError 404 if it does not exist
     */
    public QueryResult row(
            ServedEnvironment environment, EntityType type, UUID id, String rawQuery, ReadPreferences preferences) {
        return reading(environment, rawQuery, preferences).row(type, id);
    }

    /** Rows that a function answers, with the query options applied to them. */
    public QueryResult rows(
            ServedEnvironment environment,
            EntityType type,
            List<WireRow> rows,
            String rawQuery,
            ReadPreferences preferences) {
        return reading(environment, rawQuery, preferences).given(type, rows);
    }

    /** The row that a key names; empty if there is none. */
    public Optional<WireRow> find(ServedEnvironment environment, EntityType type, RowKey key) {
        return new RowFinding(environment).find(type, key);
    }

    /**
     * The one row that a path without {@code $ref} and {@code $value} leads to: {@code accounts(…)}, or a lookup's row behind it.
     *
     * @throws WebApiError 404 if a row on the way does not exist
     */
    public Located locate(ServedEnvironment environment, ResourcePath path) {
        return new RowFinding(environment).locate(path);
    }

    /** A row and its type. */
    public record Located(EntityType type, WireRow row) {}

    private Reading reading(ServedEnvironment environment, String rawQuery, ReadPreferences preferences) {
        return new Reading(environment, QueryString.parse(rawQuery), preferences, clock);
    }
}
