package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the layers of many components at once. */
@Component
class StackReader {

    private final NamedParameterJdbcTemplate jdbc;

    StackReader(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The stacks of those components that have any layer. */
    Map<ComponentRef, StackState> read(
            int environmentId, Collection<ComponentRef> components, Collection<SolutionState> solutions) {
        Map<Long, SolutionState> byId = new HashMap<>();
        solutions.forEach(solution -> byId.put(solution.id(), solution));
        Map<UUID, ComponentRef> wanted = new HashMap<>();
        components.forEach(component -> wanted.put(component.id(), component));
        Map<ComponentRef, List<LayerState>> found = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(wanted.keySet())) {
            jdbc.query(
                    "SELECT component_id, solution_id, published, draft FROM alm.layer"
                            + " WHERE environment_id = :environment AND component_id IN (:components)",
                    Map.of("environment", environmentId, "components", chunk),
                    row -> {
                        ComponentRef component = Objects.requireNonNull(wanted.get(row.getObject(1, UUID.class)));
                        found.computeIfAbsent(component, c -> new ArrayList<>(1))
                                .add(layer(row, byId));
                    });
        }
        Map<ComponentRef, StackState> result = new HashMap<>();
        found.forEach((component, layers) -> result.put(component, new StackState(layers)));
        return result;
    }

    private static LayerState layer(ResultSet row, Map<Long, SolutionState> solutions) throws SQLException {
        SolutionState solution = Objects.requireNonNull(solutions.get(row.getLong(2)));
        return new LayerState(solution, hash(row.getBytes(3)), hash(row.getBytes(4)));
    }

    static @Nullable Sha256 hash(byte @Nullable [] bytes) {
        return bytes == null ? null : Sha256.ofDigest(bytes);
    }
}
