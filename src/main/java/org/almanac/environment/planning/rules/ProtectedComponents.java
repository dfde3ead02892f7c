package org.almanac.environment.planning.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.Definitions;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;

/**
 * An unmanaged import does not overwrite a managed component that is not customizable (dataverse-semantics 2.4: 0x8004F016).
 * What the package has just as it is there overwrites nothing.
 */
final class ProtectedComponents implements ImportRule {

    private final Definitions definitions;

    ProtectedComponents(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        if (attempt.manifest().managed()) {
            return List.of();
        }
        Map<ComponentRef, StackState> overwritten = new HashMap<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            StackState stack = attempt.state().stack(component.ref());
            if (component.body() != null && stack.managed() && !sameAsTop(stack, component)) {
                overwritten.put(component.ref(), managedOnly(stack));
            }
        }
        List<ComponentRef> locked = new TreeMap<>(definitions.effective(overwritten))
                .entrySet().stream()
                        .filter(component -> !customizable(component.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (locked.isEmpty()) {
            return List.of();
        }
        String rest = locked.size() == 1 ? "" : " and " + (locked.size() - 1) + " more";
        return ImportRule.refuse(
                PlatformCode.CANNOT_OVERWRITE_ACTIVE_COMPONENT,
                "The package would overwrite " + locked.get(0) + rest
                        + ", which its publisher does not let be customized.",
                locked);
    }

    private static boolean sameAsTop(StackState stack, StagedPackage.Component component) {
        LayerState top = stack.layers().get(stack.layers().size() - 1);
        return top.current().equals(component.body());
    }

    private static StackState managedOnly(StackState stack) {
        return new StackState(stack.layers().stream()
                .filter(layer -> layer.solution().managed())
                .toList());
    }

    private static boolean customizable(Map<String, String> properties) {
        return !"0".equals(properties.getOrDefault("IsCustomizable", properties.get("iscustomizable")));
    }
}
