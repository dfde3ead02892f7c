package org.almanac.environment.planning.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Plan.MissingEnds;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PlatformCode;

/**
 * Whatever the manifest's MissingDependencies name must be in the package, in the environment or among what its platform
 * provides; a managed package can lean only on managed components (dataverse-semantics 4).
 */
final class MissingDependenciesRule implements ImportRule {

    private static final String SYSTEM = "System";

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        Set<ComponentRef> present = present(attempt);
        Map<ComponentRef, DependencyEnd> missing = new LinkedHashMap<>();
        for (MissingDependency dependency : attempt.manifest().missingDependencies()) {
            DependencyEnd required = dependency.required();
            boolean withItsTable = StandardColumns.tableOf(required.component())
                    .filter(present::contains)
                    .isPresent();
            if (!present.contains(required.component()) && !withItsTable) {
                missing.putIfAbsent(required.component(), required);
            }
        }
        return missing.isEmpty() ? List.of() : refusal(missing, ends(attempt, missing));
    }

    /** What the package defines, and what it requires and the environment has. */
    private static Set<ComponentRef> present(ImportAttempt attempt) {
        Set<ComponentRef> result = new HashSet<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            if (component.body() != null || there(attempt, component.ref())) {
                result.add(component.ref());
            }
        }
        for (MissingDependency dependency : attempt.manifest().missingDependencies()) {
            DependencyEnd required = dependency.required();
            if (there(attempt, required.component()) || provided(attempt, required)) {
                result.add(required.component());
                // where a part of a table is, the table is
                required.parentSchemaName()
                        .map(table -> ComponentRef.of("Entity", table))
                        .ifPresent(result::add);
            }
        }
        return result;
    }

    private static boolean there(ImportAttempt attempt, ComponentRef component) {
        StackState stack = attempt.state().stack(component);
        return attempt.manifest().managed() ? stack.managed() : stack.exists();
    }

    private static boolean provided(ImportAttempt attempt, DependencyEnd required) {
        String solution = required.solution();
        return solution != null
                && (solution.equalsIgnoreCase(SYSTEM)
                        || attempt.state().environment().providesSolution(solution, required.solutionVersion()));
    }

    /** Every dependency on what is missing, with both ends. */
    private static List<MissingEnds> ends(ImportAttempt attempt, Map<ComponentRef, DependencyEnd> missing) {
        return attempt.manifest().missingDependencies().stream()
                .filter(dependency -> missing.containsKey(dependency.required().component()))
                .map(dependency -> new MissingEnds(
                        dependency.required().component(),
                        dependency.dependent().component(),
                        dependency.required().solution()))
                .distinct()
                .toList();
    }

    private static List<Refusal> refusal(Map<ComponentRef, DependencyEnd> missing, List<MissingEnds> ends) {
        DependencyEnd first = missing.values().iterator().next();
        String rest = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
        String from = first.solution() == null ? "" : " of solution " + first.solution();
        return List.of(new Refusal(
                PlatformCode.IMPORT_MISSING_DEPENDENCIES.hex(),
                "The environment lacks " + first.component() + from + rest + ". Import what brings them first.",
                List.copyOf(missing.keySet()),
                ends));
    }
}
