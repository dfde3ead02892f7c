package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.DependencyEnd;
import org.almanac.solution.MissingDependency;
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

    /** Those that a change names. */
    void ensure(StateChange change) {
        Map<UUID, Identity> wanted = new LinkedHashMap<>();
        for (LayerChange layer : change.layers()) {
            want(wanted, new Identity(layer.component(), layer.name(), layer.parent()));
        }
        for (StateChange.MemberChange member : change.members()) {
            Membership after = member.after();
            if (after != null) {
                want(wanted, new Identity(after.component(), after.component().key(), null));
            }
        }
        insert(wanted);
    }

    /** Those that dependencies name. */
    void ensure(Collection<MissingDependency> dependencies) {
        Map<UUID, Identity> wanted = new LinkedHashMap<>();
        for (MissingDependency dependency : dependencies) {
            want(wanted, identity(dependency.required()));
            want(wanted, identity(dependency.dependent()));
        }
        insert(wanted);
    }

    /** A component that was only referred to so far gets its parent from the first definition. */
    private void insert(Map<UUID, Identity> wanted) {
        Map<UUID, Boolean> present = present(wanted.keySet());
        List<Object[]> added = new ArrayList<>();
        List<Object[]> adopted = new ArrayList<>();
        wanted.forEach((id, identity) -> {
            Boolean orphan = present.get(id);
            ComponentRef parent = identity.parent();
            if (orphan == null) {
                added.add(row(id, identity));
            } else if (orphan && parent != null) {
                adopted.add(new Object[] {identity.name(), parent.kind().name(), parent.key(), id});
            }
        });
        jdbc.batchUpdate(
                "INSERT INTO alm.component (id, kind, component_key, name, parent_kind, parent_key)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                added);
        jdbc.batchUpdate("UPDATE alm.component SET name = ?, parent_kind = ?, parent_key = ? WHERE id = ?", adopted);
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

    /** Of the ids that are there, whether the component has no parent. */
    private Map<UUID, Boolean> present(Collection<UUID> ids) {
        Map<UUID, Boolean> result = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            named.query("SELECT id, parent_key FROM alm.component WHERE id IN (:ids)", Map.of("ids", chunk), row -> {
                result.put(row.getObject(1, UUID.class), row.getString(2) == null);
            });
        }
        return result;
    }
}
