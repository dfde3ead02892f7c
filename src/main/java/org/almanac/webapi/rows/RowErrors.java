package org.almanac.webapi.rows;

import java.util.UUID;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;

/**
 * What the platform answers to rows that break a rule (dataverse-semantics 8.3, 8.5, 10). Numbers that the reference lacks are those
 * of the platform's public list of codes.
 */
final class RowErrors {

    private static final String INVALID_ARGUMENT = "0x80040203";
    private static final String DOES_NOT_EXIST = "0x80040217";
    private static final String DUPLICATE_RECORD = "0x80040237";
    private static final String DUPLICATE_KEY = "0x80060892";
    private static final String ASSOCIATED = "0x80040227";
    private static final String STATE_AND_STATUS = "0x80048408";
    private static final String OUT_OF_RANGE = "0x8004431A";
    private static final String TOO_LONG = "0x80044331";

    private RowErrors() {}

    /** A row with the id is there already. */
    static WebApiError duplicate(EntityType type, UUID id) {
        return new WebApiError(
                412, DUPLICATE_RECORD, "A record of " + type.logicalName() + " with the id " + id + " exists already.");
    }

    /** Another row has the values of an alternate key. */
    static WebApiError duplicateKey(EntityType type, String key) {
        return new WebApiError(
                412,
                DUPLICATE_KEY,
                "A record of " + type.logicalName() + " that has the attribute values of the key " + key
                        + " already exists.");
    }

    static WebApiError stateAndStatus(Object state, Object status) {
        return new WebApiError(
                400, STATE_AND_STATUS, status + " is not a valid status code for state code " + state + ".");
    }

    static WebApiError outOfRange(EntityType type, String column, Object value) {
        return new WebApiError(
                400,
                OUT_OF_RANGE,
                "The value " + value + " of '" + column + "' on record of type '" + type.logicalName()
                        + "' is outside the valid range.");
    }

    static WebApiError tooLong(EntityType type, String column, int length, int longest) {
        return new WebApiError(
                400,
                TOO_LONG,
                "The length " + length + " of the '" + column + "' attribute of the '" + type.logicalName()
                        + "' entity exceeds the maximum of " + longest + ".");
    }

    static WebApiError missing(EntityType type, String column) {
        return new WebApiError(
                400,
                INVALID_ARGUMENT,
                "The attribute '" + column + "' of '" + type.logicalName() + "' is required and has no value.");
    }

    static WebApiError noTarget(String table, UUID id) {
        return new WebApiError(404, DOES_NOT_EXIST, table + " With Id = " + id + " Does Not Exist");
    }

    static WebApiError notATarget(EntityType type, String column, String table) {
        return new WebApiError(
                400,
                INVALID_ARGUMENT,
                "The attribute '" + column + "' of '" + type.logicalName() + "' does not refer to '" + table + "'.");
    }

    /** A relationship says that the row must not be deleted while others refer to it. */
    static WebApiError associated(EntityType type, String relationship) {
        return new WebApiError(
                405,
                ASSOCIATED,
                "The " + type.logicalName() + " cannot be deleted because it is associated with other records by "
                        + relationship + ".");
    }
}
