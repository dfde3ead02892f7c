package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.planning.EffectiveValues;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One component's layers with every property's winner and losers. */
@Component
class StackView {

    private final JdbcClient jdbc;
    private final SolutionRows solutions;
    private final StackReader stacks;
    private final Contents contents;

    StackView(JdbcClient jdbc, SolutionRows solutions, StackReader stacks, Contents contents) {
        this.jdbc = jdbc;
        this.solutions = solutions;
        this.stacks = stacks;
        this.contents = contents;
    }

    Optional<ComponentStack> of(int environmentId, ComponentRef component) {
        Map<String, SolutionState> all = solutions.all(environmentId);
        StackState stack =
                stacks.read(environmentId, List.of(component), all.values()).getOrDefault(component, StackState.EMPTY);
        if (!stack.exists()) {
            return Optional.empty();
        }
        List<LayerState> topFirst = new ArrayList<>(stack.layers());
        Collections.reverse(topFirst);
        return Optional.of(
                new ComponentStack(component, name(component), layers(topFirst), properties(component, stack)));
    }

    private String name(ComponentRef component) {
        return jdbc.sql("SELECT name FROM alm.component WHERE id = ?")
                .param(component.id())
                .query(String.class)
                .single();
    }

    private static List<ComponentStack.Layer> layers(List<LayerState> topFirst) {
        List<ComponentStack.Layer> result = new ArrayList<>();
        for (int i = 0; i < topFirst.size(); i++) {
            LayerState layer = topFirst.get(i);
            result.add(new ComponentStack.Layer(
                    topFirst.size() - i,
                    layer.solution().uniqueName(),
                    layer.solution().publisher(),
                    layer.solution().managed(),
                    layer.current(),
                    layer.draft() != null));
        }
        return result;
    }

    private List<ComponentStack.Property> properties(ComponentRef component, StackState stack) {
        Map<Sha256, ComponentBody> bodies =
                contents.of(stack.layers().stream().map(LayerState::current).toList());
        Map<String, List<ComponentStack.Claim>> claims = claims(stack, bodies);
        List<ComponentStack.Property> result = new ArrayList<>();
        new TreeMap<>(EffectiveValues.of(component, stack, bodies).values())
                .forEach((name, value) -> result.add(new ComponentStack.Property(
                        name,
                        value.text(),
                        value.winner(),
                        claims.getOrDefault(name, List.of()).stream()
                                .filter(claim -> !claim.solution().equals(value.winner()))
                                .toList())));
        return result;
    }

    /** What each layer says of each property, the topmost first. */
    private static Map<String, List<ComponentStack.Claim>> claims(StackState stack, Map<Sha256, ComponentBody> bodies) {
        Map<String, List<ComponentStack.Claim>> claims = new HashMap<>();
        for (int i = stack.layers().size() - 1; i >= 0; i--) {
            LayerState layer = stack.layers().get(i);
            Objects.requireNonNull(bodies.get(layer.current()))
                    .properties()
                    .forEach((name, value) -> claims.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new ComponentStack.Claim(layer.solution().uniqueName(), value)));
        }
        return claims;
    }
}
