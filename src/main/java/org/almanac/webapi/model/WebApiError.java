package org.almanac.webapi.model;

import org.almanac.solution.PlatformCode;

/**
 * What the Web API answers instead of a result: a status, the platform's code and a text (dataverse-semantics 8.5). It is thrown
 * inside the Web API and reaches nobody else.
 */
public final class WebApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** @param code such as {@code 0x80040217}; empty text for what the parser refuses */
    public WebApiError(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
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

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
