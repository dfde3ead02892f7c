package org.almanac.environment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.planning.EffectiveValues;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One component's layers with every property's winner and losers. Reads that component's rows only. */
@Component
class StackView {

    private static final String LAYERS = "SELECT " + SolutionRows.COLUMNS
            + ", l.published, l.draft, l.operation_key, l.overwritten_on FROM alm.layer l"
            + " JOIN alm.solution s ON s.id = l.solution_id WHERE l.component_id = ? AND l.environment_id = ?";

    private final JdbcClient jdbc;
    private final Contents contents;

    StackView(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** A layer, and where its definition comes from. */
    private record Traced(
            LayerState layer,
            @Nullable String operation,
            @Nullable Instant overwritten) {

        String solution() {
            return layer.solution().uniqueName();
        }
    }

    Optional<ComponentStack> of(int environmentId, ComponentRef component) {
        Map<String, Traced> traced = new HashMap<>();
        jdbc.sql(LAYERS)
                .params(component.id(), environmentId)
                .query((row, n) -> traced(row))
                .list()
                .forEach(layer -> traced.put(layer.layer().solution().key(), layer));
        StackState stack =
                new StackState(traced.values().stream().map(Traced::layer).toList());
        if (!stack.exists()) {
            return Optional.empty();
        }
        List<Traced> topFirst = new ArrayList<>();
        for (LayerState layer : stack.layers()) {
            topFirst.add(0, Objects.requireNonNull(traced.get(layer.solution().key())));
        }
        return Optional.of(new ComponentStack(
                component, name(component), owner(stack), layers(topFirst), properties(component, stack, topFirst)));
    }

    private static Traced traced(ResultSet row) throws SQLException {
        OffsetDateTime overwritten = row.getObject("overwritten_on", OffsetDateTime.class);
        return new Traced(
                new LayerState(
                        SolutionRows.read(row),
                        StackReader.hash(row.getBytes("published")),
                        StackReader.hash(row.getBytes("draft"))),
                row.getString("operation_key"),
                overwritten == null ? null : overwritten.toInstant());
    }

    private static @Nullable String owner(StackState stack) {
        return stack.layers().stream()
                .filter(layer -> layer.solution().managed())
                .findFirst()
                .map(layer -> layer.solution().publisher())
                .orElse(null);
    }

    private String name(ComponentRef component) {
        return jdbc.sql("SELECT name FROM alm.component WHERE id = ?")
                .param(component.id())
                .query(String.class)
                .single();
    }

    private static List<ComponentStack.Layer> layers(List<Traced> topFirst) {
        List<ComponentStack.Layer> result = new ArrayList<>();
        for (int i = 0; i < topFirst.size(); i++) {
            Traced traced = topFirst.get(i);
            LayerState layer = traced.layer();
            result.add(new ComponentStack.Layer(
                    topFirst.size() - i,
                    traced.solution(),
                    layer.solution().publisher(),
                    layer.solution().managed(),
                    layer.current(),
                    layer.draft() != null,
                    traced.overwritten(),
                    traced.operation()));
        }
        return result;
    }

    private List<ComponentStack.Property> properties(ComponentRef component, StackState stack, List<Traced> topFirst) {
        Map<Sha256, ComponentBody> bodies =
                contents.of(stack.layers().stream().map(LayerState::current).toList());
        Map<String, List<ComponentStack.Claim>> claims = claims(topFirst, bodies);
        Map<String, Traced> bySolution = new HashMap<>();
        topFirst.forEach(layer -> bySolution.put(layer.solution(), layer));
        List<ComponentStack.Property> result = new ArrayList<>();
        new TreeMap<>(EffectiveValues.of(component, stack, bodies).values())
                .forEach((name, value) -> result.add(new ComponentStack.Property(
                        name,
                        value.text(),
                        value.winner(),
                        Optional.ofNullable(bySolution.get(value.winner()))
                                .map(Traced::operation)
                                .orElse(null),
                        claims.getOrDefault(name, List.of()).stream()
                                .filter(claim -> !claim.solution().equals(value.winner()))
                                .toList())));
        return result;
    }

    /** What each layer says of each property, the topmost first. */
    private static Map<String, List<ComponentStack.Claim>> claims(
            List<Traced> topFirst, Map<Sha256, ComponentBody> bodies) {
        Map<String, List<ComponentStack.Claim>> claims = new HashMap<>();
        for (Traced traced : topFirst) {
            Objects.requireNonNull(bodies.get(traced.layer().current()))
                    .properties()
                    .forEach((name, value) -> claims.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new ComponentStack.Claim(traced.solution(), value, traced.operation())));
        }
        return claims;
    }
}
