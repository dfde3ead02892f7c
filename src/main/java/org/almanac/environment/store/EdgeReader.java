package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.Dependent;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds who needs components, in the definitions of what an environment has and in the manifests of what is installed. */
@Component
class EdgeReader {

    private static final String IDENTITY = "c.id, c.kind, c.component_key, c.name, c.parent_kind, c.parent_key";
    private static final String NEEDS = "SELECT " + IDENTITY + """
            , r.required_id, r.definition
              FROM alm.requirement r
              JOIN alm.component c ON c.id = r.component_id
             WHERE r.required_id IN (:required)
               AND EXISTS (SELECT 1 FROM alm.layer l
                            WHERE l.component_id = r.component_id AND l.environment_id = :environment)
            """;
    private static final String DECLARED = "SELECT " + IDENTITY + """
            , e.required_id, s.solution_key
              FROM alm.dependency e
              JOIN alm.solution s ON s.id = e.solution_id
              JOIN alm.component c ON c.id = e.dependent_id
             WHERE e.required_id IN (:required) AND s.environment_id = :environment AND s.managed
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final StackReader stacks;

    EdgeReader(JdbcTemplate jdbc, StackReader stacks) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.stacks = stacks;
    }

    /** A dependent in the making. */
    private record Found(
            ComponentRef component,
            ComponentIdentity identity,
            Map<Sha256, Set<ComponentRef>> needs,
            Map<String, Set<ComponentRef>> declared) {}

    /** @param solutions all of the environment */
    List<Dependent> into(int environmentId, Collection<ComponentRef> required, Collection<SolutionState> solutions) {
        Map<UUID, ComponentRef> wanted = new HashMap<>();
        required.forEach(component -> wanted.put(component.id(), component));
        Map<UUID, Found> found = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(wanted.keySet())) {
            Map<String, Object> parameters = Map.of("required", chunk, "environment", environmentId);
            jdbc.query(NEEDS, parameters, row -> {
                Sha256 definition = Sha256.ofDigest(row.getBytes("definition"));
                add(take(found, row).needs(), definition, needed(row, wanted));
            });
            jdbc.query(DECLARED, parameters, row -> {
                add(take(found, row).declared(), row.getString("solution_key"), needed(row, wanted));
            });
        }
        List<ComponentRef> dependents =
                found.values().stream().map(Found::component).toList();
        Map<ComponentRef, StackState> layers = stacks.read(environmentId, dependents, solutions);
        List<Dependent> result = new ArrayList<>();
        for (Found one : found.values()) {
            StackState stack = layers.getOrDefault(one.component(), StackState.EMPTY);
            result.add(new Dependent(one.component(), one.identity(), stack, one.needs(), one.declared()));
        }
        return result;
    }

    private static <K> void add(Map<K, Set<ComponentRef>> map, K key, ComponentRef component) {
        map.computeIfAbsent(key, k -> new HashSet<>()).add(component);
    }

    private static ComponentRef needed(ResultSet row, Map<UUID, ComponentRef> wanted) throws SQLException {
        return Objects.requireNonNull(wanted.get(row.getObject("required_id", UUID.class)));
    }

    private static Found take(Map<UUID, Found> found, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Found known = found.get(id);
        if (known == null) {
            String parentKind = row.getString("parent_kind");
            String parentKey = row.getString("parent_key");
            known = new Found(
                    ComponentRef.of(row.getString("kind"), row.getString("component_key")),
                    new ComponentIdentity(
                            row.getString("name"),
                            parentKind == null || parentKey == null ? null : ComponentRef.of(parentKind, parentKey)),
                    new HashMap<>(),
                    new HashMap<>());
            found.put(id, known);
        }
        return known;
    }
}
