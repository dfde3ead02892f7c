package org.almanac.environment.store;

import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.almanac.environment.ComponentRecords;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JdbcComponentRecords implements ComponentRecords {

    private static final String TIMES =
            "SELECT c.component_key, MIN(s.installed_on), MAX(COALESCE(l.overwritten_on, s.updated_on))"
                    + " FROM alm.layer l JOIN alm.component c ON c.id = l.component_id"
                    + " JOIN alm.solution s ON s.id = l.solution_id"
                    + " WHERE c.kind = ? AND l.environment_id = ? GROUP BY c.component_key";

    private final EnvironmentRows environments;
    private final SolutionRows solutions;
    private final KindReader kinds;
    private final IdentityRows identities;
    private final Contents contents;
    private final JdbcTemplate jdbc;

    JdbcComponentRecords(
            EnvironmentRows environments,
            SolutionRows solutions,
            KindReader kinds,
            IdentityRows identities,
            Contents contents,
            JdbcTemplate jdbc) {
        this.environments = environments;
        this.solutions = solutions;
        this.kinds = kinds;
        this.identities = identities;
        this.contents = contents;
        this.jdbc = jdbc;
    }

    private record Times(Instant created, Instant modified) {
        static final Times UNKNOWN = new Times(Instant.EPOCH, Instant.EPOCH);
    }

    @Override
    public List<Entry> of(EnvironmentName environment, String kind, boolean drafts) {
        int id = environments.get(environment).id();
        Map<ComponentRef, StackState> stacks =
                new TreeMap<>(kinds.of(id, Set.of(kind), solutions.all(id).values()));
        stacks.values().removeIf(stack -> !stack.exists());
        Map<ComponentRef, ComponentIdentity> names = identities.of(stacks.keySet());
        Map<ComponentRef, Times> times = times(id, kind);
        Map<ComponentRef, StackState> shown = new TreeMap<>();
        Set<ComponentRef> published = new HashSet<>();
        stacks.forEach((component, stack) -> {
            shown.put(component, drafts ? stack : published(stack));
            if (stack.layers().stream().anyMatch(layer -> layer.published() != null)) {
                published.add(component);
            }
        });
        Set<Sha256> hashes = new HashSet<>();
        shown.values().forEach(stack -> stack.layers().forEach(layer -> hashes.add(layer.current())));
        Map<Sha256, ComponentBody> bodies = contents.of(hashes);
        List<Entry> entries = new ArrayList<>();
        shown.forEach((component, stack) -> {
            ComponentIdentity identity = names.getOrDefault(component, new ComponentIdentity(component.key(), null));
            Times when = times.getOrDefault(component, Times.UNKNOWN);
            entries.add(new Entry(
                    JdbcComponentValues.effective(component, stack, bodies),
                    identity.name(),
                    identity.parent(),
                    published.contains(component),
                    when.created(),
                    when.modified()));
        });
        return entries;
    }

    /** The layers with what is published of them; all as they are if nothing is. */
    private static StackState published(StackState stack) {
        List<LayerState> layers = new ArrayList<>();
        for (LayerState layer : stack.layers()) {
            Sha256 published = layer.published();
            if (published != null) {
                layers.add(LayerState.published(layer.solution(), published));
            }
        }
        return layers.isEmpty() ? stack : new StackState(layers);
    }

    private Map<ComponentRef, Times> times(int environmentId, String kind) {
        Map<ComponentRef, Times> times = new HashMap<>();
        jdbc.query(
                TIMES,
                row -> {
                    times.put(
                            ComponentRef.of(kind, row.getString(1)),
                            new Times(
                                    moment(row.getObject(2, OffsetDateTime.class)),
                                    moment(row.getObject(3, OffsetDateTime.class))));
                },
                kind,
                environmentId);
        return times;
    }

    private static Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }

    @Override
    public Optional<InputStream> file(Sha256 hash) {
        return contents.open(hash);
    }
}
