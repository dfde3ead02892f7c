package org.almanac.webapi.rows.components;

import java.util.UUID;
import org.almanac.webapi.model.WebApiError;

/** What the platform answers to components that break a rule of rows (dataverse-semantics 8.3, 8.5, 10). */
final class ComponentErrors {

    private static final String INVALID_ARGUMENT = "0x80040203";
    private static final String DUPLICATE_RECORD = "0x80040237";

    private ComponentErrors() {}

    static WebApiError duplicate(ComponentTable table, String key) {
        return new WebApiError(
                412, DUPLICATE_RECORD, "A record of " + table.logicalName() + " exists already: " + key + ".");
    }

    static WebApiError missing(ComponentTable table, String column) {
        return new WebApiError(
                400,
                INVALID_ARGUMENT,
                "The attribute '" + column + "' of '" + table.logicalName() + "' is required and has no value.");
    }

    static WebApiError invalid(String message) {
        return new WebApiError(400, INVALID_ARGUMENT, message);
    }

    static WebApiError noTarget(String table, UUID id) {
        return new WebApiError(404, "0x80040217", table + " With Id = " + id + " Does Not Exist");
    }
}
