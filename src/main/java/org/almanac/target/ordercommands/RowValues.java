package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Values of rows as the Web API writes them. */
final class RowValues {

    private static final String LABEL = "@OData.Community.Display.V1.FormattedValue";

    private RowValues() {}

    /** Name of a lookup's property, which holds the bare id. */
    static String lookup(String column) {
        return "_" + column + "_value";
    }

    static boolean has(JsonNode row, String column) {
        return row.has(column) || row.has(lookup(column));
    }

    /** The value as packages have it: {@code 1} and {@code 0} for yes and no; empty where there is none. */
    static String raw(JsonNode row, String column) {
        JsonNode value = row.has(column) ? row.path(column) : row.path(lookup(column));
        if (value.isBoolean()) {
            return value.booleanValue() ? "1" : "0";
        }
        return value.isContainerNode() ? value.toString() : value.asText("").strip();
    }

    /** How pages show the value, in the language of the token's user; empty where it is not shown otherwise. */
    static String label(JsonNode row, String column) {
        return row.path(column + LABEL).asText("").strip();
    }

    /** When the row was changed last; long ago where it does not say. */
    static Instant modified(JsonNode row) {
        try {
            return OffsetDateTime.parse(row.path("modifiedon").asText("")).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
