package org.almanac.environment.store;

import java.util.HashSet;
import java.util.Set;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;

/**
 * Which part of an environment an operation needs to know.
 *
 * @param components whose layers are wanted
 * @param families keys of solutions of which everything is wanted: the layers of all components that they, their patches and
 *     their staged upgrades have layers on, and of all parts of their tables
 * @param members keys of further solutions whose memberships are wanted
 */
record StateQuery(Set<ComponentRef> components, Set<String> families, Set<String> members) {

    StateQuery {
        components = Set.copyOf(components);
        families = Set.copyOf(families);
        members = Set.copyOf(members);
    }

    /** What planning an import needs. */
    static StateQuery of(StagedPackage solutionPackage) {
        Set<ComponentRef> components = new HashSet<>();
        solutionPackage.components().forEach(component -> components.add(component.ref()));
        for (MissingDependency dependency : solutionPackage.manifest().missingDependencies()) {
            components.add(dependency.required().component());
        }
        solutionPackage.facts().flows().forEach(flow -> components.addAll(flow.connectionReferences()));
        String name = solutionPackage.manifest().uniqueName();
        boolean managed = solutionPackage.manifest().managed();
        return new StateQuery(
                components,
                managed ? Set.of(SolutionState.keyOf(name)) : Set.of(),
                Set.of(SolutionState.keyOf(name), SolutionState.holdingKeyOf(name)));
    }

    static StateQuery of(Set<ComponentRef> components) {
        return new StateQuery(components, Set.of(), Set.of());
    }

    /** What uninstalling a solution needs. */
    static StateQuery ofFamily(String solution) {
        return new StateQuery(Set.of(), Set.of(SolutionState.keyOf(solution)), Set.of(SolutionState.keyOf(solution)));
    }
}
