package org.almanac.environment.authoring;

import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.SolutionVersion;

/** Finds solutions that may be edited (dataverse-semantics 1.2, 1.6). */
public final class Unmanaged {

    private Unmanaged() {}

    /** The solution; refused for one that is managed (0x8004F024) or the platform's own. */
    static SolutionState find(EnvironmentState state, String uniqueName) {
        if (WellKnown.of(uniqueName).isPresent()) {
            throw EditRefused.because(
                    "The solution " + uniqueName + " is the platform's own; name a solution of yours.", uniqueName);
        }
        SolutionState solution = state.solution(uniqueName).orElseThrow(() -> EditRefused.unknownSolution(uniqueName));
        if (solution.managed()) {
            throw EditRefused.by(
                    PlatformCode.CANNOT_UPDATE_MANAGED_SOLUTION,
                    "The solution " + solution.uniqueName()
                            + " is managed; it changes by imports only, and the process uninstall-solution removes it.",
                    solution.uniqueName());
        }
        return solution;
    }

    /** As {@link #find}; refused also while the solution has patches (0x80048538). */
    static SolutionState unlocked(EnvironmentState state, String uniqueName) {
        SolutionState solution = find(state, uniqueName);
        refuseLocked(state, solution);
        return solution;
    }

    /** While patches exist their parent takes no change and cannot be exported. */
    public static void refuseLocked(EnvironmentState state, SolutionState solution) {
        if (!state.patches(solution.uniqueName()).isEmpty()) {
            throw EditRefused.by(
                    PlatformCode.CANNOT_MODIFY_PATCHED_SOLUTION,
                    "The solution " + solution.uniqueName()
                            + " has patches; change a patch, or roll the patches up by cloning the solution.",
                    solution.uniqueName());
        }
    }

    static SolutionVersion version(String text) {
        try {
            return SolutionVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw EditRefused.by(
                    PlatformCode.INVALID_SOLUTION_VERSION,
                    "A version has one to four numbers separated by dots, such as 1.0.0.0.",
                    "version",
                    e);
        }
    }
}
