package org.almanac.webapi.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.webapi.model.WebApiError;
import org.apache.olingo.server.api.ODataLibraryException;

/** Errors of queries in the platform's words (dataverse-semantics 8.2 and 8.5). */
final class Refusals {

    /** The platform's code for query options that it does not take. */
    private static final String UNSUPPORTED = "0x80060888";

    private static final Pattern UNKNOWN_PROPERTY =
            Pattern.compile("property '([^']*)',? .*(?:in|on) (?:the )?type '([^']*)'", Pattern.DOTALL);

    private Refusals() {}

    static WebApiError unsupported(String message) {
        return new WebApiError(400, UNSUPPORTED, message);
    }

    static WebApiError of(ODataLibraryException error) {
        String message = error.getTranslatedMessage(Locale.ENGLISH).getMessage();
        Matcher unknown = UNKNOWN_PROPERTY.matcher(message);
        if (unknown.find()) {
            String type = unknown.group(2);
            return Columns.unknown(type.substring(type.lastIndexOf('.') + 1), unknown.group(1));
        }
        return WebApiError.malformed(message);
    }
}
