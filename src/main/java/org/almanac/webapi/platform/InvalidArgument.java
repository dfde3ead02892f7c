package org.almanac.webapi.platform;

import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RowInput;

/** The platform's answer to values that cannot be (dataverse-semantics 8.5). */
final class InvalidArgument {

    private static final String CODE = "0x80040203";

    private InvalidArgument() {}

    static WebApiError because(String message) {
        return new WebApiError(400, CODE, message);
    }

    static WebApiError missing(String property, EntityType type) {
        return because("The " + type.logicalName() + " needs a value of " + property + ".");
    }

    /** Refuses to change what cannot change. */
    static void unlessSame(RowInput input, String property, String value) {
        if (input.has(property)
                && !input.text(property).filter(value::equalsIgnoreCase).isPresent()) {
            throw because(property + " cannot be changed.");
        }
    }
}
