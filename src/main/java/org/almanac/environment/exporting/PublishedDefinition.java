package org.almanac.environment.exporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.merging.LayerDefinition;
import org.almanac.environment.merging.Merging;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MergeRule;
import org.almanac.solution.Sha256;

/** The definition of a component as a package brings it; only what is published counts (dataverse-semantics 5.2). */
final class PublishedDefinition {

    private final MergeRule rule;
    private final List<LayerDefinition> below = new ArrayList<>();
    private Optional<LayerDefinition> own = Optional.empty();

    /** @param bodies at least the published ones of the stack */
    PublishedDefinition(ComponentRef component, StackState stack, Map<Sha256, ComponentBody> bodies) {
        this.rule = ComponentKinds.describe(component.kind()).mergeRule();
        for (LayerState layer : stack.layers()) {
            Sha256 hash = layer.published();
            if (hash != null) {
                ComponentBody body = Objects.requireNonNull(bodies.get(hash), hash::hex);
                LayerDefinition definition =
                        new LayerDefinition(layer.solution().uniqueName(), body);
                if (layer.solution().active()) {
                    own = Optional.of(definition);
                } else {
                    below.add(definition);
                }
            }
        }
    }

    static Set<Sha256> hashes(Iterable<StackState> stacks) {
        Set<Sha256> hashes = new HashSet<>();
        for (StackState stack : stacks) {
            for (LayerState layer : stack.layers()) {
                Sha256 hash = layer.published();
                if (hash != null) {
                    hashes.add(hash);
                }
            }
        }
        return hashes;
    }

    boolean isOwn() {
        return own.isPresent();
    }

    /** What all layers come to; empty for a component that exists only as a draft. */
    Optional<ComponentBody> effective() {
        List<LayerDefinition> all = new ArrayList<>(below);
        own.ifPresent(all::add);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        below.isEmpty()
                                ? all.get(0).body()
                                : Merging.effective(rule, all).body());
    }

    /**
     * What the unmanaged layer adds: its own definition, or where layers merge, the difference from those below it; empty
     * where there is no unmanaged layer.
     */
    Optional<ComponentBody> ownChange() {
        return own.map(LayerDefinition::body).map(this::change);
    }

    private ComponentBody change(ComponentBody full) {
        if (below.isEmpty() || rule == MergeRule.TOP_WINS || Merging.isDelta(rule, full)) {
            return full;
        }
        return Merging.delta(rule, Merging.effective(rule, below).body(), full);
    }
}
