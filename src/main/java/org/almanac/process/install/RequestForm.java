package org.almanac.process.install;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads the variables that a start of the process brings, wherever it comes from. */
final class RequestForm {

    private static final int LONGEST_REASON = 2000;

    /** {@code requestedBy} is known but has no effect: the authenticated user is the requester. */
    private static final Set<String> KNOWN = Set.of(
            InstallSolution.ENVIRONMENT.name(),
            InstallSolution.PACKAGE.name(),
            InstallSolution.MODE.name(),
            InstallSolution.CUSTOMIZATIONS.name(),
            InstallSolution.ACTIVATE_PROCESSES.name(),
            InstallSolution.SETTINGS.name(),
            InstallSolution.REASON.name(),
            InstallSolution.REQUESTED_BY.name());

    private final Map<String, Object> fields;

    RequestForm(Map<String, Object> fields) {
        this.fields = fields;
        for (String field : fields.keySet()) {
            if (!KNOWN.contains(field)) {
                throw invalid("There is no start variable '" + shorten(field) + "'.", shorten(field));
            }
        }
    }

    String environment() {
        return required(InstallSolution.ENVIRONMENT.name());
    }

    String packageReference() {
        return required(InstallSolution.PACKAGE.name());
    }

    ImportOptions options() {
        ImportOptions standard = ImportOptions.standard();
        return new ImportOptions(
                constant(InstallSolution.MODE.name(), ImportMode.class, standard.mode()),
                constant(InstallSolution.CUSTOMIZATIONS.name(), Customizations.class, standard.customizations()),
                truth(InstallSolution.ACTIVATE_PROCESSES.name(), standard.activateProcesses()),
                settings());
    }

    private DeploymentSettings settings() {
        String file = text(InstallSolution.SETTINGS.name());
        return file == null ? DeploymentSettings.NONE : DeploymentSettingsFile.parse(file);
    }

    @Nullable
    String reason() {
        String reason = text(InstallSolution.REASON.name());
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw invalid("A reason has at most 2000 characters.", InstallSolution.REASON.name());
        }
        return reason;
    }

    private String required(String field) {
        String value = text(field);
        if (value == null) {
            throw invalid("The start variable '" + field + "' is missing.", field);
        }
        return value;
    }

    /** Empty input fields of a form count as absent. */
    private @Nullable String text(String field) {
        @Nullable Object value = fields.get(field);
        if (value != null && !(value instanceof String)) {
            throw invalid("The start variable '" + field + "' must be a text.", field);
        }
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private boolean truth(String field, boolean standard) {
        @Nullable Object value = fields.get(field);
        if (value == null || value instanceof Boolean) {
            return value == null ? standard : (Boolean) value;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw invalid("The start variable '" + field + "' must be true or false.", field);
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, E standard) {
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
                                        .map(RequestForm::term)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        field));
    }

    /** How a constant is written in variables: {@code apply-upgrade}. */
    static String term(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BadInput invalid(String message, String field) {
        return new BadInput(ErrorCode.INVALID_REQUEST, message, field);
    }

    private static String shorten(String text) {
        return text.length() <= 64 ? text : text.substring(0, 63) + "…";
    }
}
