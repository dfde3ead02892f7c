package org.almanac.environment.planning.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.PlanMode;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.Definitions;
import org.almanac.environment.planning.ModeResolution;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;
import org.almanac.solution.Sha256;

/**
 * Two processes of one name and different ids do not get into one environment (dataverse-semantics 3.1, 10: 0x80048027). A
 * process that the same upgrade takes away is not in the way.
 */
final class ProcessNameRule implements ImportRule {

    private final Definitions definitions;

    ProcessNameRule(Definitions definitions) {
        this.definitions = definitions;
    }

    private static final String PROCESS = "Workflow";

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        Map<ComponentRef, Sha256> packaged = new HashMap<>();
        Set<ComponentRef> named = new HashSet<>();
        for (StagedPackage.Component component : attempt.solutionPackage().components()) {
            Sha256 body = component.body();
            if (component.ref().kind().name().equals(PROCESS)) {
                named.add(component.ref());
                if (body != null && changed(attempt, component.ref(), body)) {
                    packaged.put(component.ref(), body);
                }
            }
        }
        return packaged.isEmpty() ? List.of() : conflicts(attempt, packaged, named);
    }

    private static boolean changed(ImportAttempt attempt, ComponentRef process, Sha256 body) {
        return attempt.state().stack(process).layers().stream()
                .noneMatch(layer -> layer.current().equals(body));
    }

    private List<Refusal> conflicts(
            ImportAttempt attempt, Map<ComponentRef, Sha256> packaged, Set<ComponentRef> named) {
        Map<ComponentRef, StackState> others =
                new HashMap<>(attempt.state().kinds().of(PROCESS));
        others.keySet().removeAll(named);
        others.values().removeIf(stack -> goes(attempt, stack));
        Map<String, ComponentRef> byName = new HashMap<>();
        definitions.effective(others).forEach((process, properties) -> byName.put(name(properties), process));
        byName.remove("");
        List<ComponentRef> conflicts = new TreeMap<>(definitions.of(packaged))
                .entrySet().stream()
                        .filter(process -> byName.containsKey(name(process.getValue())))
                        .map(Map.Entry::getKey)
                        .toList();
        if (conflicts.isEmpty()) {
            return List.of();
        }
        String name = name(Optional.ofNullable(definitions.of(packaged).get(conflicts.get(0)))
                .orElseThrow());
        return ImportRule.refuse(
                PlatformCode.IMPORT_WORKFLOW_NAME_CONFLICT,
                "The environment has a process named '" + name + "' with another id; rename one of the two first.",
                conflicts);
    }

    private static boolean goes(ImportAttempt attempt, StackState stack) {
        return ModeResolution.of(attempt) == PlanMode.UPGRADE
                && stack.layers().stream()
                        .allMatch(layer -> layer.solution()
                                .familyKey()
                                .equals(SolutionState.keyOf(attempt.manifest().uniqueName())));
    }

    private static String name(Map<String, String> properties) {
        return properties
                .getOrDefault("@Name", properties.getOrDefault("Name", ""))
                .toLowerCase(Locale.ROOT);
    }
}
