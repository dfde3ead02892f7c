package org.almanac.web.tokens;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * What the platform's directory says when it gives no token. The numbers are the directory's: clients and people look for them.
 */
enum DirectoryError {
    UNKNOWN_TENANT(90002, 400, "invalid_request", "Tenant not found. Check the tenant in the address."),
    UNKNOWN_CLIENT(700016, 400, "unauthorized_client", "The application is not registered here. Check client_id."),
    NO_PROOF(7000216, 401, "invalid_client", "The request needs client_secret or client_assertion."),
    WRONG_SECRET(7000215, 401, "invalid_client", "The client secret is wrong. Send the secret's value, not its id."),
    SECRET_ENDED(7000222, 401, "invalid_client", "The client secret has ended. Make a new one."),
    WRONG_ASSERTION(700027, 401, "invalid_client", "The client assertion is not taken."),
    UNKNOWN_RESOURCE(
            500011, 400, "invalid_resource", "There is no such resource here. Ask for <environment>/.default."),
    WRONG_SCOPE(70011, 400, "invalid_scope", "Ask for one scope that ends with /.default, or for one resource."),
    WRONG_GRANT(70003, 400, "unsupported_grant_type", "Only client_credentials is supported."),
    TOO_MANY_FAILURES(90055, 429, "temporarily_unavailable", "Too many failed attempts. Wait before the next."),
    MALFORMED(900144, 400, "invalid_request", "The request lacks a parameter, or has one twice.");

    private final int number;
    private final int status;
    private final String error;
    private final String text;

    DirectoryError(int number, int status, String error, String text) {
        this.number = number;
        this.status = status;
        this.error = error;
        this.text = text;
    }

    int number() {
        return number;
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String text() {
        return text;
    }

    OAuth2AuthenticationException exception() {
        return exception(text);
    }

    /** @param detail instead of the usual text */
    OAuth2AuthenticationException exception(String detail) {
        return new Refused(this, detail);
    }

    /** Carries the number to the answer. */
    static final class Refused extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final DirectoryError reason;

        private Refused(DirectoryError reason, String detail) {
            super(new OAuth2Error(reason.error, detail, null), detail);
            this.reason = reason;
        }

        DirectoryError reason() {
            return reason;
        }
    }
}
