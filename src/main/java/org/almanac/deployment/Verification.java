package org.almanac.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.UnknownDefinition;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** Compares what an environment shows after an import with what the plan said. */
public final class Verification {

    private Verification() {}

    /** The layer that each component of the plan must have afterwards; null where there must be none. */
    public static Map<ComponentRef, @Nullable Sha256> expectedLayers(Plan plan) {
        Map<ComponentRef, @Nullable Sha256> expected = new LinkedHashMap<>();
        for (Plan.Change change : plan.changes()) {
            expected.put(change.component(), change.definition());
        }
        return expected;
    }

    /** The differences, in the order of the plan; empty when the environment shows what was planned. */
    public static List<ProblemDetailItem> differences(
            Plan plan, Optional<InstalledSolution> installed, Map<ComponentRef, Sha256> layers) {
        List<ProblemDetailItem> differences = new ArrayList<>();
        installed.ifPresentOrElse(solution -> compare(plan, solution, differences), () -> {
            if (plan.listsSolution()) {
                differences.add(difference("The solution is not listed.", plan.solution()));
            }
        });
        expectedLayers(plan).forEach((component, expected) -> {
            Sha256 actual = layers.get(component);
            if (expected == null ? actual != null : !shows(actual, expected)) {
                differences.add(difference(describe(expected, actual), component.toString()));
            }
        });
        return differences;
    }

    /** A real environment tells that a layer is there, but not always what it holds. */
    private static boolean shows(@Nullable Sha256 actual, Sha256 expected) {
        return expected.equals(actual) || UnknownDefinition.HASH.equals(actual);
    }

    private static void compare(Plan plan, InstalledSolution solution, List<ProblemDetailItem> differences) {
        if (!solution.version().sameAs(SolutionVersion.parse(plan.version()))) {
            differences.add(difference(
                    "The version is " + solution.version() + ", not " + plan.version() + ".", plan.solution()));
        }
        if (solution.managed() != plan.managed()) {
            differences.add(difference(
                    "The solution is " + (solution.managed() ? "managed" : "unmanaged") + ".", plan.solution()));
        }
    }

    private static String describe(@Nullable Sha256 expected, @Nullable Sha256 actual) {
        if (expected == null) {
            return "The component still has a layer of the solution.";
        }
        return actual == null
                ? "The component has no layer of the solution."
                : "The component's layer is " + actual + ", not " + expected + ".";
    }

    private static ProblemDetailItem difference(String message, String where) {
        return new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), message, where, null);
    }
}
