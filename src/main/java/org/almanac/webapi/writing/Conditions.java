package org.almanac.webapi.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;
import org.springframework.http.HttpHeaders;

/**
 * What {@code If-Match} and {@code If-None-Match} demand (dataverse-semantics 8.3).
 *
 * @param match versions of which the row must have one, {@code *} for any; empty for no demand
 * @param noneMatch versions of which the row must have none, {@code *} for any
 */
public record Conditions(List<String> match, List<String> noneMatch) {

    private static final String ANY = "*";

    public Conditions {
        match = List.copyOf(match);
        noneMatch = List.copyOf(noneMatch);
    }

    public static Conditions of(HttpHeaders headers) {
        return new Conditions(tags(headers, HttpHeaders.IF_MATCH), tags(headers, HttpHeaders.IF_NONE_MATCH));
    }

    /** How the row's version is written. */
    public static String etag(WireRow row) {
        return "W/\"" + row.version() + '"';
    }

    /** Whether a reader has this version already. */
    public boolean unchanged(String etag) {
        return noneMatch.contains(etag);
    }

    /**
     * Looks whether a row may be changed.
     *
     * @param row empty if it does not exist
     * @throws WebApiError 404 if it must exist and does not; 412 if it must not exist and does, or has another version
     */
    void check(EntityType type, String key, Optional<WireRow> row) {
        if (row.isEmpty()) {
            if (!match.isEmpty()) {
                throw WebApiError.noRow(type, key);
            }
            return;
        }
        String etag = etag(row.get());
        if (noneMatch.contains(ANY) || noneMatch.contains(etag)) {
            throw WebApiError.duplicate();
        }
        if (!match.isEmpty() && !match.contains(ANY) && !match.contains(etag)) {
            throw WebApiError.versionMismatch();
        }
    }

    /** Clients send {@code null} in order that no cache on the way adds a condition. */
    private static List<String> tags(HttpHeaders headers, String header) {
        return headers.getOrDefault(header, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !tag.equals("null"))
                .map(tag -> tag.startsWith("\"") ? "W/" + tag : tag)
                .toList();
    }
}
