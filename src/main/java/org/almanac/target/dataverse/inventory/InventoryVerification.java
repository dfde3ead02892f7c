package org.almanac.target.dataverse.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.Plan.Action;
import org.almanac.environment.PlanMode;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.solution.SolutionVersion;

/**
 * Compares what a real environment shows after an operation with what the plan promised: versions, components, layers and what is
 * switched on. What the environment does not tell is no difference.
 */
public final class InventoryVerification {

    private static final String UNMANAGED = "Active";

    private final Plan plan;
    private final MirroredInventory inventory;
    private final List<ProblemDetailItem> differences = new ArrayList<>();

    private InventoryVerification(Plan plan, MirroredInventory inventory) {
        this.plan = plan;
        this.inventory = inventory;
    }

    /**
     * The differences, the solution's first, then in the order of the plan; empty when the environment shows what was promised.
     *
     * @param inventory read for the same scope after the operation
     */
    public static List<ProblemDetailItem> differences(Plan plan, MirroredInventory inventory) {
        InventoryVerification verification = new InventoryVerification(plan, inventory);
        verification.solution();
        plan.changes().forEach(verification::change);
        return List.copyOf(verification.differences);
    }

    private void solution() {
        Optional<MirroredSolution> listed = inventory.solutions().stream()
                .filter(solution -> same(solution.uniqueName(), plan.listedAs()))
                .findFirst();
        if (plan.mode() == PlanMode.UNINSTALL) {
            listed.ifPresent(solution -> differ("The solution is still listed.", solution.uniqueName()));
        } else if (listed.isPresent()) {
            compare(listed.get());
        } else if (plan.listsSolution()) {
            differ("The solution is not listed.", plan.listedAs());
        }
        if (plan.mode() == PlanMode.UPGRADE || plan.mode() == PlanMode.APPLY_UPGRADE) {
            leftovers();
        }
    }

    private void compare(MirroredSolution solution) {
        if (!solution.version().sameAs(SolutionVersion.parse(plan.version()))) {
            differ("The version is " + solution.version() + ", not " + plan.version() + ".", solution.uniqueName());
        }
        if (solution.managed() != plan.managed()) {
            differ("The solution is " + (solution.managed() ? "managed" : "unmanaged") + ".", solution.uniqueName());
        }
    }

    /** An upgrade leaves neither patches of the old version nor its own staged layer (dataverse-semantics 2.3). */
    private void leftovers() {
        for (MirroredSolution solution : inventory.solutions()) {
            boolean patch = solution.parent() != null && same(solution.parent(), plan.solution());
            if (patch || same(solution.uniqueName(), plan.solution() + "_Upgrade")) {
                differ("It is still listed after the upgrade.", solution.uniqueName());
            }
        }
    }

    private void change(Plan.Change change) {
        List<MirroredLayer> layers = inventory.layers().get(change.component());
        if (layers != null) {
            layers(change, layers);
        }
        change.properties().stream()
                .filter(property -> property.name().equals(Plan.SWITCH) && change.action() != Action.DELETE)
                .filter(property -> Boolean.parseBoolean(property.to())
                        != inventory.active().contains(change.component()))
                .forEach(property -> differ(
                        Boolean.parseBoolean(property.to()) ? "It is not switched on." : "It is not switched off.",
                        change.component().toString()));
    }

    private void layers(Plan.Change change, List<MirroredLayer> layers) {
        String own = plan.managed() ? plan.listedAs() : UNMANAGED;
        String where = change.component().toString();
        boolean there = has(layers, own);
        if (change.action() == Action.DELETE) {
            if (!layers.isEmpty()) {
                differ("The component is still there.", where);
            }
        } else if (plan.mode() == PlanMode.UNINSTALL) {
            if (there) {
                differ("The component still has a layer of the solution.", where);
            }
        } else if (change.definition() != null && !there) {
            differ("The component has no layer of the solution.", where);
        } else if (change.action() == Action.HIDDEN
                && same(layers.get(layers.size() - 1).solution(), own)) {
            differ("The solution's layer lies on top, where a higher one was expected.", where);
        } else {
            winners(change, layers);
        }
    }

    private void winners(Plan.Change change, List<MirroredLayer> layers) {
        change.properties().stream()
                .map(Plan.PropertyChange::winner)
                .filter(winner -> !winner.isEmpty() && !has(layers, winner))
                .distinct()
                .forEach(winner -> differ(
                        "The layer of " + winner + ", whose value counts, is not there.",
                        change.component().toString()));
    }

    private static boolean has(List<MirroredLayer> layers, String solution) {
        return layers.stream().anyMatch(layer -> same(layer.solution(), solution));
    }

    private static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other);
    }

    private void differ(String message, String where) {
        differences.add(new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), message, where, null));
    }
}
