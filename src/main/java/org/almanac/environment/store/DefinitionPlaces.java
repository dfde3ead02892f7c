package org.almanac.environment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Placement;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Where definitions stand in packages and which files belong to them, as the first package said that brought them. */
@Component
class DefinitionPlaces {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    DefinitionPlaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** A definition of a component. */
    record Definition(ComponentRef component, Sha256 body) {}

    /** @param files of the definition, by role */
    record Place(Placement placement, List<ComponentFile> files) {

        Place {
            files = List.copyOf(files);
        }
    }

    /** Stores what is not there yet. */
    void put(Map<Definition, Place> places) {
        Set<Definition> there = new HashSet<>();
        of(places.keySet().stream().map(Definition::component).toList())
                .forEach((component, known) ->
                        known.keySet().forEach(body -> there.add(new Definition(component, body))));
        List<Object[]> rows = new ArrayList<>();
        places.forEach((definition, place) -> {
            if (!there.contains(definition)) {
                rows.add(new Object[] {
                    definition.component().id(), definition.body().bytes(), write(place)
                });
            }
        });
        jdbc.batchUpdate("INSERT INTO alm.definition_place (component_id, body, place) VALUES (?, ?, ?)", rows);
    }

    /** All places of the components, by hash of the definition. */
    Map<ComponentRef, Map<Sha256, Place>> of(Collection<ComponentRef> components) {
        Map<UUID, ComponentRef> byId = new HashMap<>();
        components.forEach(component -> byId.put(component.id(), component));
        Map<ComponentRef, Map<Sha256, Place>> result = new HashMap<>();
        for (List<UUID> chunk : Chunks.of(byId.keySet())) {
            named.query(
                    "SELECT component_id, body, place FROM alm.definition_place WHERE component_id IN (:ids)",
                    Map.of("ids", chunk),
                    row -> {
                        ComponentRef component =
                                java.util.Objects.requireNonNull(byId.get(row.getObject(1, UUID.class)));
                        result.computeIfAbsent(component, c -> new LinkedHashMap<>())
                                .put(Sha256.ofDigest(row.getBytes(2)), read(row.getString(3)));
                    });
        }
        return result;
    }

    private static String write(Place place) {
        try {
            return JSON.writeValueAsString(place);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Place read(String json) {
        try {
            return JSON.readValue(json, Place.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
