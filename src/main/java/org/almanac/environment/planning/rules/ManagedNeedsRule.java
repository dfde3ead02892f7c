package org.almanac.environment.planning.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;

/**
 * Managed components depend only on managed ones, also where the manifest does not say what they need (dataverse-semantics
 * 4): a managed package cannot lean on a table, column or choice that is there only unmanaged. Of other kinds nobody can tell
 * a customization of what the platform brings from a component of its own. What the manifest names is another rule's.
 */
final class ManagedNeedsRule implements ImportRule {

    private static final Set<String> KINDS = Set.of("Entity", "Attribute", "OptionSet");

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        if (!attempt.manifest().managed()) {
            return List.of();
        }
        Map<ComponentRef, Sha256> definitions = new HashMap<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            if (body != null) {
                definitions.put(component.ref(), body);
            }
        }
        Set<ComponentRef> named = new HashSet<>(definitions.keySet());
        for (MissingDependency dependency : attempt.manifest().missingDependencies()) {
            named.add(dependency.required().component());
        }
        List<ComponentRef> unmanaged = attempt.state().edges().unmanagedNeeds(definitions).stream()
                .filter(needed -> KINDS.contains(needed.kind().name()))
                .filter(needed -> !named.contains(needed) && !PlatformComponents.has(needed))
                .sorted()
                .toList();
        return unmanaged.isEmpty() ? List.of() : refusal(unmanaged);
    }

    private static List<Refusal> refusal(List<ComponentRef> unmanaged) {
        String rest = unmanaged.size() == 1 ? "" : " and " + (unmanaged.size() - 1) + " more";
        return ImportRule.refuse(
                PlatformCode.IMPORT_MISSING_DEPENDENCIES,
                "The package needs " + unmanaged.get(0) + rest
                        + ", which the environment has only unmanaged. Import the"
                        + " managed solution that brings it first.",
                unmanaged);
    }
}
