package org.almanac.environment.planning.rules;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.planning.DefaultSolution;
import org.almanac.environment.state.SolutionState;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;

/**
 * The kind of import that was asked for must fit what is installed, and a staged upgrade that waits comes first
 * (dataverse-semantics 3.1, 10).
 */
final class ModeRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        if (attempt.manifest().parent() != null) {
            return pendingOfParent(attempt);
        }
        if (DefaultSolution.is(attempt.manifest())) {
            return defaultSolution(attempt);
        }
        return switch (attempt.options().mode()) {
            case AUTO -> pending(attempt);
            case INSTALL -> install(attempt);
            case UPDATE -> update(attempt);
            case UPGRADE -> upgrade(attempt);
            case STAGE -> stage(attempt);
            case APPLY_UPGRADE -> apply(attempt);
        };
    }

    /** It is in every environment and unmanaged in each. */
    private static List<Refusal> defaultSolution(ImportAttempt attempt) {
        return switch (attempt.options().mode()) {
            case AUTO, UPDATE -> List.of();
            case INSTALL -> unfit("The default solution is in every environment; update it instead.");
            case UPGRADE, STAGE, APPLY_UPGRADE ->
                ImportRule.refuse(
                        PlatformCode.SOLUTION_UPGRADE_WRONG_SOLUTION,
                        "The default solution is unmanaged and is not upgraded; update it instead.");
        };
    }

    private static List<Refusal> pendingOfParent(ImportAttempt attempt) {
        return attempt.manifest()
                .patchOf()
                .flatMap(parent -> attempt.state().holding(parent.uniqueName()))
                .map(ModeRule::pending)
                .orElse(List.of());
    }

    private static List<Refusal> pending(ImportAttempt attempt) {
        return holding(attempt).map(ModeRule::pending).orElse(List.of());
    }

    private static List<Refusal> pending(SolutionState holding) {
        return ImportRule.refuse(
                PlatformCode.PENDING_UPGRADE_EXISTS,
                "The staged upgrade " + holding.uniqueName() + " " + holding.version()
                        + " waits. Apply it, or uninstall it, first.");
    }

    private static List<Refusal> install(ImportAttempt attempt) {
        return attempt.installed().isPresent()
                ? unfit(attempt.manifest().uniqueName() + " is installed already; update it instead.")
                : List.of();
    }

    private static List<Refusal> update(ImportAttempt attempt) {
        return attempt.installed().isEmpty()
                ? unfit(attempt.manifest().uniqueName() + " is not installed; install it instead.")
                : pending(attempt);
    }

    private static List<Refusal> upgrade(ImportAttempt attempt) {
        List<Refusal> refusals = managedBase(attempt);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        // what changed under the same version is told by raising it; the same version again is an update
        SolutionVersion installed = attempt.installed().orElseThrow().version();
        return attempt.manifest().version().sameAs(installed)
                ? ImportRule.refuse(
                        PlatformCode.CLONE_SOLUTION,
                        "An upgrade needs another version than the installed " + installed
                                + ". Raise the version when you export, or update instead.")
                : pending(attempt);
    }

    private static List<Refusal> stage(ImportAttempt attempt) {
        List<Refusal> refusals = managedBase(attempt);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (holding(attempt).isPresent()) {
            return ImportRule.refuse(
                    PlatformCode.CLONE_SOLUTION,
                    "A staged upgrade of " + attempt.manifest().uniqueName()
                            + " waits already. Apply it, or uninstall it, first.");
        }
        SolutionVersion installed = attempt.installed().orElseThrow().version();
        if (attempt.manifest().version().compareTo(installed) <= 0) {
            return ImportRule.refuse(
                    PlatformCode.CLONE_SOLUTION,
                    "An upgrade is staged with a higher version than the installed " + installed + "; the package has "
                            + attempt.manifest().version() + ".");
        }
        return List.of();
    }

    /** An upgrade needs a managed solution to replace; both must be managed. */
    private static List<Refusal> managedBase(ImportAttempt attempt) {
        Optional<SolutionState> installed = attempt.installed();
        String name = attempt.manifest().uniqueName();
        if (installed.isEmpty()) {
            return ImportRule.refuse(
                    PlatformCode.CANNOT_FIND_BASE_FROM_UPGRADE,
                    name + " is not installed, so there is nothing to upgrade; install it instead.");
        }
        if (!installed.get().managed() || !attempt.manifest().managed()) {
            return ImportRule.refuse(
                    PlatformCode.SOLUTION_UPGRADE_WRONG_SOLUTION,
                    "Only a managed solution is upgraded, with a managed package; update " + name + " instead.");
        }
        return List.of();
    }

    private static List<Refusal> apply(ImportAttempt attempt) {
        String name = attempt.manifest().uniqueName();
        if (holding(attempt).isEmpty() || attempt.installed().isEmpty()) {
            return ImportRule.refuse(
                    PlatformCode.SOLUTION_UPGRADE_NOT_AVAILABLE, "No staged upgrade of " + name + " waits.");
        }
        SolutionVersion staged = holding(attempt).get().version();
        return staged.sameAs(attempt.manifest().version())
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.SOLUTION_UPGRADE_WRONG_SOLUTION,
                        "The staged upgrade of " + name + " has version " + staged + "; the package has "
                                + attempt.manifest().version() + ".");
    }

    private static Optional<SolutionState> holding(ImportAttempt attempt) {
        return attempt.state().holding(attempt.manifest().uniqueName());
    }

    private static List<Refusal> unfit(String message) {
        return List.of(new Refusal(ErrorCode.MODE_NOT_AVAILABLE.code(), message, List.of()));
    }
}
