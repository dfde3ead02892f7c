package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.LayerChange;
import org.almanac.environment.state.StateChange.MemberChange;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * An applied upgrade: base, patches and staged upgrade become one new base at the old base's place; what the new version no
 * longer has loses its layer (dataverse-semantics 2.1, 2.3).
 */
final class Flattening {

    private final EnvironmentState state;
    private final SolutionState base;

    Flattening(EnvironmentState state, SolutionState base) {
        this.state = state;
        this.base = base;
    }

    /**
     * Takes away what the new version replaces: layers of patches and of the staged upgrade, and layers of the base that the
     * new version lacks.
     *
     * @param definitions what the new version defines
     * @param kept components that the new version names without defining them; their layers stay
     */
    void addTo(StateChange.Draft change, Map<ComponentRef, Sha256> definitions, Set<ComponentRef> kept) {
        for (Map.Entry<ComponentRef, StackState> entry : state.stacks().entrySet()) {
            for (LayerState layer : entry.getValue().layers()) {
                SolutionState solution = layer.solution();
                boolean ofFamily = solution.familyKey().equals(base.key());
                boolean replaced = solution.role() != SolutionRole.BASE;
                if (ofFamily && (replaced || lost(entry.getKey(), definitions, kept))) {
                    change.layer(removed(entry.getKey(), layer));
                }
            }
        }
        for (SolutionState other : state.solutions().values()) {
            if (other.familyKey().equals(base.key()) && other.role() != SolutionRole.BASE) {
                state.members(other.key()).forEach(m -> change.member(new MemberChange(other.key(), m, null)));
                change.solution(Replaced.removed(other));
            }
        }
    }

    private static boolean lost(ComponentRef component, Map<ComponentRef, Sha256> definitions, Set<ComponentRef> kept) {
        return !definitions.containsKey(component) && !kept.contains(component);
    }

    private LayerChange removed(ComponentRef component, LayerState layer) {
        ComponentIdentity identity = state.identity(component);
        return new LayerChange(
                component, identity.name(), identity.parent(), layer.solution().key(), layer.content(), null);
    }

    /** The base's own layers as the new version has them. */
    List<LayerChange> layers(Map<ComponentRef, Sha256> definitions) {
        List<LayerChange> result = new ArrayList<>();
        definitions.forEach((component, definition) -> {
            ComponentIdentity identity = state.identity(component);
            LayerContent before = state.stack(component)
                    .layerOf(base.key())
                    .map(LayerState::content)
                    .orElse(null);
            result.add(new LayerChange(
                    component,
                    identity.name(),
                    identity.parent(),
                    base.key(),
                    before,
                    LayerContent.published(definition)));
        });
        return result;
    }
}
