package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EffectiveComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.EffectiveValues;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JdbcComponentValues implements ComponentValues {

    private final EnvironmentRows environments;
    private final SolutionRows solutions;
    private final KindReader kinds;
    private final Contents contents;

    JdbcComponentValues(EnvironmentRows environments, SolutionRows solutions, KindReader kinds, Contents contents) {
        this.environments = environments;
        this.solutions = solutions;
        this.kinds = kinds;
        this.contents = contents;
    }

    @Override
    public List<EffectiveComponent> of(EnvironmentName environment, String kind) {
        return of(environment, Set.of(kind));
    }

    @Override
    public List<EffectiveComponent> of(EnvironmentName environment, Set<String> wanted) {
        int id = environments.get(environment).id();
        return effective(kinds.of(id, wanted, solutions.all(id).values()));
    }

    @Override
    public List<EffectiveComponent> partsOf(
            EnvironmentName environment, String kind, Collection<ComponentRef> parents) {
        int id = environments.get(environment).id();
        return effective(
                kinds.within(id, kind, Set.copyOf(parents), solutions.all(id).values()));
    }

    @Override
    public Map<ComponentRef, List<String>> solutionsOf(EnvironmentName environment, String kind) {
        return kinds.referring(environments.get(environment).id(), kind);
    }

    private List<EffectiveComponent> effective(Map<ComponentRef, StackState> found) {
        Map<ComponentRef, StackState> stacks = new TreeMap<>(found);
        Set<Sha256> hashes = new HashSet<>();
        stacks.values().forEach(stack -> stack.layers().forEach(layer -> hashes.add(layer.current())));
        Map<Sha256, ComponentBody> bodies = contents.of(hashes);
        List<EffectiveComponent> result = new ArrayList<>();
        stacks.forEach((component, stack) -> {
            if (stack.exists()) {
                result.add(effective(component, stack, bodies));
            }
        });
        return result;
    }

    static EffectiveComponent effective(ComponentRef component, StackState stack, Map<Sha256, ComponentBody> bodies) {
        Map<String, String> values = new LinkedHashMap<>();
        EffectiveValues.of(component, stack, bodies).values().forEach((name, value) -> values.put(name, value.text()));
        return new EffectiveComponent(
                component,
                values,
                stack.top().orElseThrow().current(),
                stack.base()
                        .filter(layer -> layer.solution().managed())
                        .map(layer -> layer.solution().publisher())
                        .orElse(null),
                stack.layers().stream()
                        .map(LayerState::solution)
                        .map(solution -> solution.uniqueName())
                        .toList());
    }

    @Override
    public Sha256 shape(EnvironmentName environment) {
        return environments.shape(environment);
    }

    @Override
    public Map<ComponentRef, Map<String, String>> broughtBy(StagedPackage solutionPackage, String kind) {
        Map<ComponentRef, Sha256> definitions = new TreeMap<>();
        for (StagedPackage.Component component : solutionPackage.components()) {
            Sha256 body = component.body();
            if (body != null && component.ref().kind().name().equals(kind)) {
                definitions.put(component.ref(), body);
            }
        }
        Map<Sha256, ComponentBody> bodies = contents.of(definitions.values());
        Map<ComponentRef, Map<String, String>> result = new LinkedHashMap<>();
        definitions.forEach((component, hash) ->
                result.put(component, Objects.requireNonNull(bodies.get(hash)).properties()));
        return result;
    }
}
