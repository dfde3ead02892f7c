package org.almanac.webapi.model;

import java.time.Duration;
import org.almanac.solution.PlatformCode;

/**
 * What the Web API answers instead of a result: a status, the platform's code and a text (dataverse-semantics 8.5). It is thrown
 * inside the Web API and reaches nobody else.
 */
public final class WebApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final int retryAfter;

    /** @param code such as {@code 0x80040217}; empty text for what the parser refuses */
    public WebApiError(int status, String code, String message) {
        this(status, code, message, 0);
    }

    /** @param retryAfter seconds after which the same request may succeed; 0 for none */
    public WebApiError(int status, String code, String message, int retryAfter) {
        super(message);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public WebApiError(int status, PlatformCode code, String message) {
        this(status, code.hex(), message);
    }

    /** 400 for an address or body that cannot be read. */
    public static WebApiError malformed(String message) {
        return new WebApiError(400, "", message);
    }

    /** 404 for an address that leads nowhere. */
    public static WebApiError noResource(String segment) {
        return new WebApiError(404, "0x8006088a", "Resource not found for the segment '" + segment + "'.");
    }

    /** 404 for a row that does not exist (0x80040217). */
    public static WebApiError noRow(EntityType type, String id) {
        return new WebApiError(404, "0x80040217", type.logicalName() + " With Id = " + id + " Does Not Exist");
    }

    /** 405 for what cannot be done with an address. */
    public static WebApiError notAllowed(String what) {
        return new WebApiError(405, "0x8006088a", what);
    }

    /**
     * 429 for a change of customizations while solutions are worked on (dataverse-semantics 3.4).
     *
     * @param wanted operation that is refused, such as {@code Publish}
     * @param running operation that is in its way, such as {@code Import}
     * @param retryAfter when it is worth another try
     */
    public static WebApiError customizationLock(String wanted, String running, Duration retryAfter) {
        return new WebApiError(
                429,
                PlatformCode.SOLUTION_CONCURRENCY.hex(),
                "CustomizationLockException: " + inTheWay(wanted, running),
                Math.toIntExact(retryAfter.toSeconds()));
    }

    /** 400 for an operation on solutions while another one is under way (dataverse-semantics 3.4). */
    public static WebApiError otherOperation(String wanted, String running) {
        return new WebApiError(400, PlatformCode.SOLUTION_CONCURRENCY, inTheWay(wanted, running));
    }

    private static String inTheWay(String wanted, String running) {
        return "The operation [" + wanted + "] cannot begin while the operation [" + running
                + "] is under way in this environment. See the solution history for what runs, and try again later.";
    }

    /** 400 for a body that does not fit the entity type or message. */
    public static WebApiError payload(String what, String message) {
        return new WebApiError(
                400,
                "0x80048d19",
                "Error identified in Payload provided by the user for Entity :'" + what + "'. " + message);
    }

    /** 400 for an argument that makes no sense (0x80040203). */
    public static WebApiError invalidArgument(String message) {
        return new WebApiError(400, "0x80040203", message);
    }

    /** 412 for a row that another has changed meanwhile (0x80060882, dataverse-semantics 8.3). */
    public static WebApiError versionMismatch() {
        return new WebApiError(
                412,
                "0x80060882",
                "The version of the existing record doesn't match the RowVersion property provided.");
    }

    /** 412 for a row that is there already (0x80040237, dataverse-semantics 8.3). */
    public static WebApiError duplicate() {
        return new WebApiError(412, "0x80040237", "A record with matching key values already exists.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Seconds after which the same request may succeed; 0 for none. */
    public int retryAfter() {
        return retryAfter;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
