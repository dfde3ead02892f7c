package org.almanac.target.dataverse.inventory;

import java.util.HashSet;
import java.util.Set;
import org.almanac.environment.StagedPackage;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;

/**
 * Which part of a real environment a plan needs to know.
 *
 * @param components whose layers are wanted; those that the environment does not have may be among them
 * @param solutions unique names of solutions of which everything is wanted: what they, their patches and their staged upgrades have,
 *     the layers of all that, and how many rows their tables hold
 */
public record InventoryScope(Set<ComponentRef> components, Set<String> solutions) {

    public InventoryScope {
        components = Set.copyOf(components);
        solutions = Set.copyOf(solutions);
    }

    /** What planning an import needs: what the package brings, what it requires, and the solution as it is installed. */
    public static InventoryScope of(StagedPackage solutionPackage) {
        Set<ComponentRef> components = new HashSet<>();
        solutionPackage.components().forEach(component -> components.add(component.ref()));
        for (MissingDependency dependency : solutionPackage.manifest().missingDependencies()) {
            components.add(dependency.required().component());
        }
        solutionPackage.facts().flows().forEach(flow -> components.addAll(flow.connectionReferences()));
        return new InventoryScope(components, Set.of(solutionPackage.manifest().uniqueName()));
    }

    /** What uninstalling a solution needs. */
    public static InventoryScope ofSolution(String uniqueName) {
        return new InventoryScope(Set.of(), Set.of(uniqueName));
    }
}
