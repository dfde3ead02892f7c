package org.almanac.environment.planning.rules;

import java.util.List;
import java.util.Locale;
import org.almanac.environment.Plan.Refusal;
import org.almanac.problem.ErrorCode;

/** The kind of import that was asked for must fit what is installed. */
final class ModeRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        boolean installed = attempt.installed().isPresent();
        String name = attempt.manifest().uniqueName();
        return switch (attempt.options().mode()) {
            case AUTO -> List.of();
            case INSTALL -> installed ? refused(name + " is installed already; update it instead.") : List.of();
            case UPDATE -> installed ? List.of() : refused(name + " is not installed; install it instead.");
            case UPGRADE, STAGE, APPLY_UPGRADE ->
                refused("This version of Almanac does not offer the mode "
                        + attempt.options()
                                .mode()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                        + "; use auto, install or update.");
        };
    }

    private static List<Refusal> refused(String message) {
        return List.of(new Refusal(ErrorCode.MODE_NOT_AVAILABLE.code(), message, List.of()));
    }
}
