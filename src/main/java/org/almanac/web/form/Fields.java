package org.almanac.web.form;

import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Checks of single fields and parameters that every request needs. */
public final class Fields {

    private Fields() {}

    /** The text, or a problem MALFORMED_REQUEST when it is absent or blank. */
    public static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "'" + field + "' is missing or blank.", field);
        }
        return value;
    }

    /** The text, or a problem MALFORMED_REQUEST when it has more characters. */
    public static @Nullable String atMost(int characters, @Nullable String value, String field) {
        if (value != null && value.length() > characters) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "'" + field + "' has " + value.length() + " characters; at most " + characters + " are taken.",
                    field);
        }
        return value;
    }

    /** An environment that a request refers to; what can be no name is the name of no environment. */
    public static EnvironmentName environment(String name) {
        try {
            return new EnvironmentName(name);
        } catch (BadInput e) {
            String shown = Words.shown(name);
            throw new BadInput(
                    ErrorCode.UNKNOWN_ENVIRONMENT, "There is no environment '" + shown + "'.", shown, e.items(), e);
        }
    }
}
