package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.requirements.Requirements;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** What definitions need. It follows from them alone, so it is written once and never changes. */
@Component
class RequirementRows {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    RequirementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** A component's definition and what it needs beside what it is part of. */
    record Definition(ComponentRef component, Sha256 hash, Set<ComponentRef> needs) {

        private Key key() {
            return new Key(component.id(), hash);
        }
    }

    private record Key(UUID component, Sha256 definition) {}

    /** Those of the definitions that a change brings along. */
    void put(StateChange change) {
        List<Definition> definitions = new ArrayList<>();
        for (LayerChange layer : change.layers()) {
            if (layer.after() != null) {
                add(definitions, layer, layer.after().published(), change.contents());
                add(definitions, layer, layer.after().draft(), change.contents());
            }
        }
        put(definitions);
    }

    private static void add(
            List<Definition> definitions,
            LayerChange layer,
            @Nullable Sha256 hash,
            Map<Sha256, ComponentBody> contents) {
        ComponentBody body = hash == null ? null : contents.get(hash);
        if (body != null) {
            Set<ComponentRef> needs = Requirements.named(layer.component(), layer.parent(), body);
            definitions.add(new Definition(layer.component(), body.hash(), needs));
        }
    }

    /** Writes what is not there yet; takes part in the caller's transaction. */
    void put(Collection<Definition> definitions) {
        Map<Key, Definition> wanted = new HashMap<>();
        for (Definition definition : definitions) {
            if (!definition.needs().isEmpty()) {
                wanted.put(definition.key(), definition);
            }
        }
        present(wanted.keySet()).forEach(wanted::remove);
        List<Object[]> rows = new ArrayList<>();
        for (Definition definition : wanted.values()) {
            for (ComponentRef needed : definition.needs()) {
                rows.add(new Object[] {
                    definition.component().id(),
                    definition.hash().bytes(),
                    needed.id(),
                    needed.kind().name(),
                    needed.key()
                });
            }
        }
        jdbc.batchUpdate(
                "INSERT INTO alm.requirement (component_id, definition, required_id, required_kind, required_key)"
                        + " VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private Set<Key> present(Collection<Key> keys) {
        Set<Key> result = new HashSet<>();
        Set<UUID> components = new HashSet<>();
        keys.forEach(key -> components.add(key.component()));
        for (List<UUID> chunk : Chunks.of(components)) {
            named.query(
                    "SELECT DISTINCT component_id, definition FROM alm.requirement WHERE component_id IN (:components)",
                    Map.of("components", chunk),
                    row -> {
                        result.add(new Key(row.getObject(1, UUID.class), Sha256.ofDigest(row.getBytes(2))));
                    });
        }
        return result;
    }

    /** What one definition of a component needs. */
    Set<ComponentRef> of(ComponentRef component, Sha256 definition) {
        return new HashSet<>(jdbc.query(
                "SELECT required_kind, required_key FROM alm.requirement WHERE component_id = ? AND definition = ?",
                (row, n) -> ComponentRef.of(row.getString(1), row.getString(2)),
                component.id(),
                definition.bytes()));
    }
}
