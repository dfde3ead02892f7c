package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Dependency;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Says for both ends of edges what they are called, where they belong and on which solution they rest. */
@Component
class EdgeEnds {

    private static final String SYSTEM = "System";

    private final NamedParameterJdbcTemplate jdbc;
    private final IdentityRows identities;
    private final StackReader stacks;

    EdgeEnds(JdbcTemplate jdbc, IdentityRows identities, StackReader stacks) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.identities = identities;
        this.stacks = stacks;
    }

    /** @param solutions all of the environment */
    List<Dependency> of(int environmentId, Collection<Edge> edges, Collection<SolutionState> solutions) {
        Set<ComponentRef> components = new HashSet<>();
        edges.forEach(edge -> {
            components.add(edge.dependent());
            components.add(edge.required());
        });
        Map<ComponentRef, StackState> layers = stacks.read(environmentId, components, solutions);
        Map<ComponentRef, ComponentIdentity> known = identities.of(components);
        return edges.stream()
                .distinct()
                .sorted(Edge.ORDER)
                .map(edge -> new Dependency(
                        end(edge.dependent(), known, layers), end(edge.required(), known, layers), edge.type()))
                .toList();
    }

    private static Dependency.End end(
            ComponentRef component,
            Map<ComponentRef, ComponentIdentity> identities,
            Map<ComponentRef, StackState> layers) {
        ComponentIdentity identity = identities.getOrDefault(component, new ComponentIdentity(component.key(), null));
        StackState stack = layers.getOrDefault(component, StackState.EMPTY);
        return new Dependency.End(component, identity.name(), identity.parent(), base(component, stack));
    }

    private static @Nullable String base(ComponentRef component, StackState stack) {
        return PlatformComponents.has(component)
                ? SYSTEM
                : stack.base().map(layer -> layer.solution().uniqueName()).orElse(null);
    }

    /** What the components are part of. */
    Map<ComponentRef, ComponentRef> parents(Collection<ComponentRef> components) {
        Map<ComponentRef, ComponentRef> result = new HashMap<>();
        identities.of(components).forEach((component, identity) -> {
            ComponentRef parent = identity.parent();
            if (parent != null) {
                result.put(component, parent);
            }
        });
        return result;
    }

    /** The parts of components that the environment has, parts of parts included. */
    Set<ComponentRef> parts(int environmentId, Collection<ComponentRef> holders) {
        Set<ComponentRef> result = new HashSet<>();
        Set<ComponentRef> level = new HashSet<>(holders);
        while (!level.isEmpty()) {
            level = directParts(environmentId, level);
            level.removeAll(holders);
            level.removeAll(result);
            result.addAll(level);
        }
        return result;
    }

    private Set<ComponentRef> directParts(int environmentId, Set<ComponentRef> holders) {
        Set<String> keys = new HashSet<>();
        holders.forEach(holder -> keys.add(holder.key()));
        Set<ComponentRef> result = new HashSet<>();
        for (List<String> chunk : Chunks.of(keys)) {
            jdbc.query(
                    "SELECT c.kind, c.component_key, c.parent_kind, c.parent_key FROM alm.component c"
                            + " WHERE c.parent_key IN (:keys) AND EXISTS (SELECT 1 FROM alm.layer l"
                            + " WHERE l.component_id = c.id AND l.environment_id = :environment)",
                    Map.of("keys", chunk, "environment", environmentId),
                    row -> {
                        if (holders.contains(ComponentRef.of(row.getString(3), row.getString(4)))) {
                            result.add(ComponentRef.of(row.getString(1), row.getString(2)));
                        }
                    });
        }
        return result;
    }
}
