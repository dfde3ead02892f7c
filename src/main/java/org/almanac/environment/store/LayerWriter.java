package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.environment.Progress;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes layers, memberships and dependencies in batches. */
@Component
class LayerWriter {

    private final JdbcTemplate jdbc;
    private final ComponentRows components;

    LayerWriter(JdbcTemplate jdbc, ComponentRows components) {
        this.jdbc = jdbc;
        this.components = components;
    }

    void write(int environmentId, long solutionId, StateChange change, PackageManifest manifest, Progress progress) {
        components.ensure(change, manifest);
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> deletes = new ArrayList<>();
        for (LayerChange layer : change.layers()) {
            UUID component = layer.component().id();
            LayerState after = layer.after();
            LayerState before = layer.before();
            if (after != null && before == null) {
                inserts.add(new Object[] {
                    environmentId,
                    component,
                    idOf(after, change, solutionId),
                    bytes(after.published()),
                    bytes(after.draft())
                });
            } else if (after != null) {
                updates.add(new Object[] {
                    bytes(after.published()),
                    bytes(after.draft()),
                    environmentId,
                    component,
                    idOf(after, change, solutionId)
                });
            } else if (before != null) {
                deletes.add(new Object[] {
                    environmentId, component, before.solution().id()
                });
            }
        }
        WritingProgress written = new WritingProgress(progress, change.layers().size());
        batches(
                "INSERT INTO alm.layer (environment_id, component_id, solution_id, published, draft) VALUES (?, ?, ?, ?, ?)",
                inserts,
                written);
        batches(
                "UPDATE alm.layer SET published = ?, draft = ? WHERE environment_id = ? AND component_id = ?"
                        + " AND solution_id = ?",
                updates,
                written);
        batches(
                "DELETE FROM alm.layer WHERE environment_id = ? AND component_id = ? AND solution_id = ?",
                deletes,
                written);
        members(solutionId, change);
        dependencies(solutionId, manifest);
    }

    private void batches(String sql, List<Object[]> rows, WritingProgress written) {
        for (List<Object[]> batch : Chunks.of(rows)) {
            jdbc.batchUpdate(sql, batch);
            written.more(batch.size());
        }
    }

    private static long idOf(LayerState layer, StateChange change, long solutionId) {
        return layer.solution().key().equals(change.after().key())
                ? solutionId
                : layer.solution().id();
    }

    private void members(long solutionId, StateChange change) {
        List<Object[]> removed = new ArrayList<>();
        for (Membership member : change.membersRemoved()) {
            removed.add(new Object[] {solutionId, member.component().id()});
        }
        List<Object[]> added = new ArrayList<>();
        for (Membership member : change.membersAdded()) {
            added.add(new Object[] {solutionId, member.component().id(), member.behavior()});
        }
        jdbc.batchUpdate("DELETE FROM alm.member WHERE solution_id = ? AND component_id = ?", removed);
        jdbc.batchUpdate("INSERT INTO alm.member (solution_id, component_id, behavior) VALUES (?, ?, ?)", added);
    }

    private void dependencies(long solutionId, PackageManifest manifest) {
        jdbc.update("DELETE FROM alm.dependency WHERE solution_id = ?", solutionId);
        List<Object[]> rows = new ArrayList<>();
        for (MissingDependency dependency : ComponentRows.distinct(manifest.missingDependencies())) {
            SolutionVersion version = dependency.required().solutionVersion();
            rows.add(new Object[] {
                solutionId,
                dependency.dependent().component().id(),
                dependency.required().component().id(),
                dependency.required().solution(),
                version == null ? null : version.text()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO alm.dependency (solution_id, dependent_id, required_id, required_solution, required_version)"
                        + " VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private static byte @Nullable [] bytes(@Nullable Sha256 hash) {
        return hash == null ? null : hash.bytes();
    }
}
