package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.authoring.Columns;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Links that parents, the columns of global choices and the manifests of installed solutions show. */
@Component
class VisibleLinks implements ComponentLinks {

    private static final String CHOICE = "OptionSet";
    private static final String CHOICE_OF_COLUMN = "OptionSetName";

    private final NamedParameterJdbcTemplate jdbc;
    private final IdentityRows identities;
    private final SolutionRows solutions;
    private final StackReader stacks;
    private final Contents contents;

    VisibleLinks(
            JdbcTemplate jdbc, IdentityRows identities, SolutionRows solutions, StackReader stacks, Contents contents) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.identities = identities;
        this.solutions = solutions;
        this.stacks = stacks;
        this.contents = contents;
    }

    @Override
    public Set<ComponentRef> requiredBy(EnvironmentRow environment, ComponentRef component) {
        Set<ComponentRef> result = new HashSet<>();
        ComponentIdentity identity = identities.of(List.of(component)).get(component);
        ComponentRef parent = identity == null ? null : identity.parent();
        parent = parent == null ? Columns.tableOf(component) : parent;
        if (parent != null) {
            result.add(parent);
        }
        choices(environment, List.of(component)).forEach((column, choice) -> result.add(choice));
        jdbc.query(
                "SELECT c.kind, c.component_key FROM alm.dependency e JOIN alm.solution s ON s.id = e.solution_id"
                        + " JOIN alm.component c ON c.id = e.required_id"
                        + " WHERE s.environment_id = :environment AND e.dependent_id = :component",
                Map.of("environment", environment.id(), "component", component.id()),
                row -> {
                    result.add(ComponentRef.of(row.getString(1), row.getString(2)));
                });
        result.remove(component);
        return result;
    }

    @Override
    public Set<ComponentRef> dependentsOf(EnvironmentRow environment, Collection<ComponentRef> components) {
        Set<ComponentRef> result = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        components.forEach(component -> ids.add(component.id()));
        for (List<UUID> chunk : Chunks.of(ids)) {
            jdbc.query(
                    "SELECT c.kind, c.component_key FROM alm.dependency e JOIN alm.solution s ON s.id = e.solution_id"
                            + " JOIN alm.component c ON c.id = e.dependent_id"
                            + " WHERE s.environment_id = :environment AND e.required_id IN (:components)"
                            + " AND EXISTS (SELECT 1 FROM alm.layer l WHERE l.component_id = e.dependent_id"
                            + " AND l.environment_id = s.environment_id)",
                    Map.of("environment", environment.id(), "components", chunk),
                    row -> {
                        result.add(ComponentRef.of(row.getString(1), row.getString(2)));
                    });
        }
        if (components.stream().anyMatch(component -> component.kind().name().equals(CHOICE))) {
            choices(environment, columns(environment)).forEach((column, choice) -> {
                if (components.contains(choice)) {
                    result.add(column);
                }
            });
        }
        result.removeAll(components);
        return result;
    }

    private Collection<ComponentRef> columns(EnvironmentRow environment) {
        Set<ComponentRef> result = new HashSet<>();
        jdbc.query(
                "SELECT DISTINCT c.component_key FROM alm.layer l JOIN alm.component c ON c.id = l.component_id"
                        + " WHERE l.environment_id = :environment AND c.kind = 'Attribute'",
                Map.of("environment", environment.id()),
                row -> {
                    result.add(ComponentRef.of("Attribute", row.getString(1)));
                });
        return result;
    }

    /** The global choice that a column has its options from; any layer may name it. */
    private Map<ComponentRef, ComponentRef> choices(EnvironmentRow environment, Collection<ComponentRef> columns) {
        Map<ComponentRef, ComponentRef> result = new HashMap<>();
        for (List<ComponentRef> chunk : Chunks.of(columns)) {
            Map<ComponentRef, StackState> found = stacks.read(
                    environment.id(), chunk, solutions.all(environment.id()).values());
            Set<Sha256> hashes = new HashSet<>();
            found.values().forEach(stack -> stack.layers().forEach(layer -> hashes.add(layer.current())));
            Map<Sha256, ComponentBody> bodies = contents.of(hashes);
            found.forEach((column, stack) -> {
                for (LayerState layer : stack.layers()) {
                    String name = Objects.requireNonNull(bodies.get(layer.current()))
                            .properties()
                            .get(CHOICE_OF_COLUMN);
                    if (name != null && !name.isBlank()) {
                        result.put(column, ComponentRef.of(CHOICE, name));
                    }
                }
            });
        }
        return result;
    }
}
