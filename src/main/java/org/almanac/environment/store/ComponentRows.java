package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes identities of components that no environment had before. */
@Component
class ComponentRows {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    ComponentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    private record Identity(
            ComponentRef ref, String name, @Nullable ComponentRef parent) {}

    void ensure(StateChange change, PackageManifest manifest) {
        Map<UUID, Identity> wanted = new LinkedHashMap<>();
        for (LayerChange layer : change.layers()) {
            want(wanted, new Identity(layer.component(), layer.name(), layer.parent()));
        }
        for (Membership member : change.membersAdded()) {
            want(wanted, new Identity(member.component(), member.component().key(), null));
        }
        for (MissingDependency dependency : manifest.missingDependencies()) {
            want(wanted, identity(dependency.required()));
            want(wanted, identity(dependency.dependent()));
        }
        wanted.keySet().removeAll(present(wanted.keySet()));
        jdbc.batchUpdate(
                "INSERT INTO alm.component (id, kind, component_key, name, parent_kind, parent_key)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                wanted.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static void want(Map<UUID, Identity> wanted, Identity identity) {
        wanted.putIfAbsent(identity.ref().id(), identity);
    }

    private static Identity identity(DependencyEnd end) {
        String name = end.displayName().isBlank() ? end.component().key() : end.displayName();
        return new Identity(end.component(), name, null);
    }

    private static Object[] row(UUID id, Identity identity) {
        ComponentRef parent = identity.parent();
        return new Object[] {
            id,
            identity.ref().kind().name(),
            identity.ref().key(),
            identity.name(),
            parent == null ? null : parent.kind().name(),
            parent == null ? null : parent.key()
        };
    }

    private Set<UUID> present(Collection<UUID> ids) {
        Set<UUID> result = new HashSet<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            named.query("SELECT id FROM alm.component WHERE id IN (:ids)", Map.of("ids", chunk), row -> {
                result.add(row.getObject(1, UUID.class));
            });
        }
        return result;
    }

    /** Manifests name the same pair more than once. */
    static Collection<MissingDependency> distinct(List<MissingDependency> dependencies) {
        Map<List<ComponentRef>, MissingDependency> result = new LinkedHashMap<>();
        for (MissingDependency dependency : new ArrayList<>(dependencies)) {
            result.putIfAbsent(
                    List.of(
                            dependency.dependent().component(),
                            dependency.required().component()),
                    dependency);
        }
        return result.values();
    }
}
