package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almanac.environment.Progress;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes layers in batches. */
@Component
class LayerWriter {

    private static final int BATCH = 500;
    private static final String INSERT =
            "INSERT INTO alm.layer (environment_id, component_id, solution_id, published, draft) VALUES (?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE alm.layer SET published = ?, draft = ? WHERE environment_id = ?"
            + " AND component_id = ? AND solution_id = ?";
    private static final String DELETE =
            "DELETE FROM alm.layer WHERE environment_id = ? AND component_id = ? AND solution_id = ?";

    private final JdbcTemplate jdbc;
    private final ComponentRows components;

    LayerWriter(JdbcTemplate jdbc, ComponentRows components) {
        this.jdbc = jdbc;
        this.components = components;
    }

    /** @param ids of solutions by their keys */
    void write(int environmentId, StateChange change, Map<String, Long> ids, Progress progress) {
        components.ensure(change);
        List<LayerChange> all = change.layers();
        for (int from = 0; from < all.size(); from += BATCH) {
            int to = Math.min(from + BATCH, all.size());
            batch(environmentId, all.subList(from, to), ids);
            progress.at(100.0 * to / all.size());
        }
    }

    private void batch(int environmentId, List<LayerChange> changes, Map<String, Long> ids) {
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> deletes = new ArrayList<>();
        for (LayerChange layer : changes) {
            UUID component = layer.component().id();
            long solution = Objects.requireNonNull(ids.get(layer.solution()), layer::solution);
            LayerContent after = layer.after();
            if (after == null) {
                deletes.add(new Object[] {environmentId, component, solution});
            } else if (layer.before() == null) {
                inserts.add(
                        new Object[] {environmentId, component, solution, bytes(after.published()), bytes(after.draft())
                        });
            } else {
                updates.add(
                        new Object[] {bytes(after.published()), bytes(after.draft()), environmentId, component, solution
                        });
            }
        }
        jdbc.batchUpdate(DELETE, deletes);
        jdbc.batchUpdate(UPDATE, updates);
        jdbc.batchUpdate(INSERT, inserts);
    }

    private static byte @Nullable [] bytes(@Nullable Sha256 hash) {
        return hash == null ? null : hash.bytes();
    }
}
