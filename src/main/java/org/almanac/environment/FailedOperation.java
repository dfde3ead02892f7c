package org.almanac.environment;

/**
 * An operation that left nothing behind but this record.
 *
 * @param code the platform's number in hexadecimal where the failure has one, otherwise Almanac's stable code
 */
public record FailedOperation(StartedOperation started, String code, String message) {}
