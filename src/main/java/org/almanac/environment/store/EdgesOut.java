package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.DependencyType;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what components need: what they are part of, and what their topmost layers' definitions name. */
@Component
class EdgesOut {

    private final NamedParameterJdbcTemplate jdbc;
    private final StackReader stacks;
    private final EdgeEnds ends;

    EdgesOut(JdbcTemplate jdbc, StackReader stacks, EdgeEnds ends) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.stacks = stacks;
        this.ends = ends;
    }

    /** @param solutions all of the environment */
    List<Edge> of(int environmentId, Collection<ComponentRef> dependents, Collection<SolutionState> solutions) {
        Map<ComponentRef, StackState> layers = stacks.read(environmentId, dependents, solutions);
        List<Edge> result = new ArrayList<>();
        ends.parents(layers.keySet())
                .forEach((part, holder) -> result.add(new Edge(part, holder, DependencyType.SOLUTION_INTERNAL)));
        Map<UUID, ComponentRef> wanted = new HashMap<>();
        layers.keySet().forEach(component -> wanted.put(component.id(), component));
        for (List<UUID> chunk : Chunks.of(wanted.keySet())) {
            jdbc.query(
                    "SELECT component_id, definition, required_kind, required_key FROM alm.requirement"
                            + " WHERE component_id IN (:components)",
                    Map.of("components", chunk),
                    row -> {
                        ComponentRef dependent = Objects.requireNonNull(wanted.get(row.getObject(1, UUID.class)));
                        ComponentRef required = ComponentRef.of(row.getString(3), row.getString(4));
                        type(layers.getOrDefault(dependent, StackState.EMPTY), row.getBytes(2))
                                .ifPresent(type -> result.add(new Edge(dependent, required, type)));
                    });
        }
        return result;
    }

    /** Which kind of edge a definition gives; none unless the topmost layer has it. */
    private static Optional<DependencyType> type(StackState stack, byte[] definition) {
        return stack.top().flatMap(top -> type(top, definition));
    }

    private static Optional<DependencyType> type(LayerState top, byte[] definition) {
        if (same(top.published(), definition)) {
            return Optional.of(DependencyType.PUBLISHED);
        }
        return same(top.draft(), definition) ? Optional.of(DependencyType.UNPUBLISHED) : Optional.empty();
    }

    private static boolean same(@Nullable Sha256 hash, byte[] definition) {
        return hash != null && Arrays.equals(hash.bytes(), definition);
    }
}
