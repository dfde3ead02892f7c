package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What installed solutions declare to need: an index of what their manifests say. */
@Component
class DependencyRows {

    private final JdbcTemplate jdbc;
    private final Contents contents;
    private final ComponentRows components;

    DependencyRows(JdbcTemplate jdbc, Contents contents, ComponentRows components) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.components = components;
    }

    /** Brings the index in line with the manifests of the solutions that change. */
    void write(StateChange change, Map<String, Long> ids) {
        for (Replaced<SolutionState> solution : change.solutions()) {
            SolutionState before = solution.before();
            SolutionState after = solution.after();
            if (after != null && (before == null || !before.manifest().equals(after.manifest()))) {
                replace(Objects.requireNonNull(ids.get(after.key())), declared(after));
            }
        }
    }

    private Collection<MissingDependency> declared(SolutionState solution) {
        Sha256 hash = solution.manifest();
        ComponentBody manifest = contents.of(List.of(hash)).get(hash);
        if (manifest == null) {
            throw new IllegalStateException("the manifest of " + solution.uniqueName() + " is not in the store");
        }
        return manifest.text().isEmpty()
                ? List.of()
                : distinct(PackageManifest.of(manifest).missingDependencies());
    }

    private void replace(long solutionId, Collection<MissingDependency> dependencies) {
        jdbc.update("DELETE FROM alm.dependency WHERE solution_id = ?", solutionId);
        components.ensure(dependencies);
        List<Object[]> rows = new ArrayList<>();
        for (MissingDependency dependency : dependencies) {
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

    /** Manifests name the same pair more than once. */
    private static Collection<MissingDependency> distinct(List<MissingDependency> dependencies) {
        Map<List<ComponentRef>, MissingDependency> result = new LinkedHashMap<>();
        for (MissingDependency dependency : dependencies) {
            result.putIfAbsent(
                    List.of(
                            dependency.dependent().component(),
                            dependency.required().component()),
                    dependency);
        }
        return result.values();
    }
}
