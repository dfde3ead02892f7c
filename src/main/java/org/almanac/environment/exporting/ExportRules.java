package org.almanac.environment.exporting;

import java.util.List;
import java.util.Map;
import org.almanac.environment.Environment;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** What can be exported at all (dataverse-semantics 5.2, 10). */
public final class ExportRules {

    private ExportRules() {}

    /**
     * The solution to export.
     *
     * @param solutions all of the environment by key
     * @throws BadInput UNKNOWN_SOLUTION
     * @throws Refusal EXPORT_REFUSED
     */
    public static SolutionState solution(
            Environment environment, Map<String, SolutionState> solutions, ExportOptions options) {
        checkTarget(environment, options);
        if (DefaultSolution.is(options.solution())) {
            return defaultSolution(environment, solutions, options);
        }
        SolutionState solution = solutions.get(SolutionState.keyOf(options.solution()));
        if (solution == null || solution.active()) {
            throw unknown(environment, options);
        }
        if (solution.managed()) {
            throw refused(
                    PlatformCode.EXPORT_MANAGED_SOLUTION,
                    "The solution " + solution.uniqueName() + " is managed. Export it where it is unmanaged.",
                    solution.uniqueName());
        }
        patches(solutions, solution);
        return solution;
    }

    private static SolutionState defaultSolution(
            Environment environment, Map<String, SolutionState> solutions, ExportOptions options) {
        if (options.managed()) {
            throw refused(
                    PlatformCode.EXPORT_DEFAULT_AS_PACKAGED,
                    "The default solution cannot be exported as managed. Put the components into a solution of their own.",
                    DefaultSolution.NAME);
        }
        return DefaultSolution.state(environment, solutions);
    }

    private static void patches(Map<String, SolutionState> solutions, SolutionState solution) {
        List<String> patches = solutions.values().stream()
                .filter(other -> other.role() == SolutionRole.PATCH)
                .filter(other -> other.familyKey().equals(solution.key()) && other != solution)
                .map(SolutionState::uniqueName)
                .sorted()
                .toList();
        if (!patches.isEmpty()) {
            throw refused(
                    PlatformCode.CANNOT_MODIFY_PATCHED_SOLUTION,
                    "The solution " + solution.uniqueName() + " has patches: " + String.join(", ", patches)
                            + ". Export those, or roll them up by cloning the solution.",
                    solution.uniqueName());
        }
    }

    private static void checkTarget(Environment environment, ExportOptions options) {
        String target = options.targetVersion();
        if (target != null && version(target).compareTo(version(environment.platformVersion())) > 0) {
            throw refused(
                    PlatformCode.IMPORT_PACKAGE_VERSION,
                    "The environment is of version " + environment.platformVersion()
                            + " and cannot write packages for " + target
                            + ". Leave the target version out, or name an older"
                            + " one.",
                    options.solution());
        }
    }

    private static SolutionVersion version(String text) {
        try {
            return SolutionVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "The target version must be numbers with dots, such as 9.1.",
                    "targetVersion",
                    List.of(),
                    e);
        }
    }

    private static BadInput unknown(Environment environment, ExportOptions options) {
        String message =
                "The environment " + environment.name() + " has no solution '" + shown(options.solution()) + "'.";
        return new BadInput(
                ErrorCode.UNKNOWN_SOLUTION,
                message,
                shown(options.solution()),
                List.of(item(PlatformCode.EXPORT_MISSING_SOLUTION, message, null)),
                null);
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static Refusal refused(PlatformCode code, String message, String solution) {
        return new Refusal(ErrorCode.EXPORT_REFUSED, message, solution, List.of(item(code, message, solution)), null);
    }

    private static ProblemDetailItem item(PlatformCode code, String message, @Nullable String where) {
        return new ProblemDetailItem(code.hex(), message, where, null);
    }
}
