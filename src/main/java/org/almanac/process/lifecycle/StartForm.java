package org.almanac.process.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads the variables that a start of the process brings, wherever it comes from. */
public final class StartForm {

    private static final int LONGEST_REASON = 2000;

    /** {@code requestedBy} is known but has no effect: the authenticated user is the requester. */
    private static final Set<String> ALWAYS_KNOWN =
            Set.of(Lifecycle.ENVIRONMENT.name(), Lifecycle.REASON.name(), Lifecycle.REQUESTED_BY.name());

    private final Map<String, Object> fields;

    StartForm(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * Refuses variables that the process does not have, because their author meant something by them.
     *
     * @param known names beside {@code environment}, {@code reason} and {@code requestedBy}
     */
    public void refuseOthersThan(Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field) && !ALWAYS_KNOWN.contains(field)) {
                throw invalid("There is no start variable '" + shorten(field) + "'.", shorten(field));
            }
        }
    }

    /** For people, up to 2000 characters. */
    public @Nullable String reason() {
        String reason = text(Lifecycle.REASON.name());
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw invalid("A reason has at most 2000 characters.", Lifecycle.REASON.name());
        }
        return reason;
    }

    /** A text that must be there. */
    public String required(String field) {
        String value = text(field);
        if (value == null) {
            throw invalid("The start variable '" + field + "' is missing.", field);
        }
        return value;
    }

    /** Empty input fields of a form count as absent. */
    public @Nullable String text(String field) {
        @Nullable Object value = fields.get(field);
        if (value != null && !(value instanceof String)) {
            throw invalid("The start variable '" + field + "' must be a text.", field);
        }
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** True or false, also as text. */
    public boolean truth(String field, boolean standard) {
        @Nullable Object value = fields.get(field);
        if (value == null || value instanceof Boolean) {
            return value == null ? standard : (Boolean) value;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw invalid("The start variable '" + field + "' must be true or false.", field);
    }

    /** One of the constants, written in lower case with hyphens. */
    public <E extends Enum<E>> E constant(String field, Class<E> type, E standard) {
        String value = text(field);
        if (value == null) {
            return standard;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> term(constant).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid(
                        "The start variable '" + field + "' must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(StartForm::term)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        field));
    }

    /** How a constant is written in variables: {@code apply-upgrade}. */
    public static String term(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A problem with one of the variables. */
    public static BadInput invalid(String message, String field) {
        return new BadInput(ErrorCode.INVALID_REQUEST, message, field);
    }

    private static String shorten(String text) {
        return text.length() <= 64 ? text : text.substring(0, 63) + "…";
    }
}
