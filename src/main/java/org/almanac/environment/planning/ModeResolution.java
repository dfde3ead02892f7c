package org.almanac.environment.planning;

import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.SolutionState;

/** What an import is, of what was asked for and what is installed (dataverse-semantics 3.1). */
public final class ModeResolution {

    private ModeResolution() {}

    public static PlanMode of(ImportAttempt attempt) {
        boolean installed = attempt.installed().isPresent();
        if (attempt.manifest().parent() != null) {
            return PlanMode.PATCH;
        }
        return switch (attempt.options().mode()) {
            case AUTO -> installed ? auto(attempt) : absent(attempt);
            case INSTALL -> PlanMode.INSTALL;
            case UPDATE -> PlanMode.UPDATE;
            case UPGRADE -> PlanMode.UPGRADE;
            case STAGE -> PlanMode.STAGE;
            case APPLY_UPGRADE -> PlanMode.APPLY_UPGRADE;
        };
    }

    /** The default solution is in every environment, although none lists it. */
    private static PlanMode absent(ImportAttempt attempt) {
        return DefaultSolution.is(attempt.manifest()) ? PlanMode.UPDATE : PlanMode.INSTALL;
    }

    /** A newer managed version upgrades, as the platform proposes; all else has nothing to remove or may not. */
    private static PlanMode auto(ImportAttempt attempt) {
        return attempt.installed()
                .filter(SolutionState::managed)
                .filter(solution -> attempt.manifest().managed())
                .filter(solution -> attempt.manifest().version().compareTo(solution.version()) > 0)
                .map(solution -> PlanMode.UPGRADE)
                .orElse(PlanMode.UPDATE);
    }
}
