package org.almanac.environment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.solution.ComponentRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds names and parents of components, and the parts that components have. */
@Component
class IdentityRows {

    private final NamedParameterJdbcTemplate jdbc;

    IdentityRows(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Identities of those components that are known. */
    Map<ComponentRef, ComponentIdentity> of(Collection<ComponentRef> components) {
        Set<UUID> ids = new HashSet<>();
        components.forEach(component -> ids.add(component.id()));
        Map<ComponentRef, ComponentIdentity> result = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(ids)) {
            jdbc.query(
                    "SELECT kind, component_key, name, parent_kind, parent_key FROM alm.component WHERE id IN (:ids)",
                    Map.of("ids", chunk),
                    row -> {
                        String parentKind = row.getString(4);
                        String parentKey = row.getString(5);
                        result.put(
                                ComponentRef.of(row.getString(1), row.getString(2)),
                                new ComponentIdentity(
                                        row.getString(3),
                                        parentKind == null || parentKey == null
                                                ? null
                                                : ComponentRef.of(parentKind, parentKey)));
                    });
        }
        return result;
    }

    /** What is part of a component in an environment, directly or as a part of a part. */
    Set<ComponentRef> parts(int environmentId, ComponentRef component) {
        Set<ComponentRef> found = new HashSet<>();
        Set<ComponentRef> wanted = Set.of(component);
        while (!wanted.isEmpty()) {
            Set<ComponentRef> next = new HashSet<>();
            for (ComponentRef parent : wanted) {
                jdbc.query(
                        "SELECT DISTINCT c.kind, c.component_key FROM alm.component c JOIN alm.layer l"
                                + " ON l.component_id = c.id WHERE c.parent_key = :key AND c.parent_kind = :kind"
                                + " AND l.environment_id = :environment",
                        Map.of("key", parent.key(), "kind", parent.kind().name(), "environment", environmentId),
                        row -> {
                            next.add(ComponentRef.of(row.getString(1), row.getString(2)));
                        });
            }
            next.removeAll(found);
            next.remove(component);
            found.addAll(next);
            wanted = next;
        }
        return found;
    }
}
