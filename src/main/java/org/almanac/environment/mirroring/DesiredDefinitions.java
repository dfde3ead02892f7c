package org.almanac.environment.mirroring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What layers of a real environment hold. Known is what Almanac has the package of, and what was known of the same version before; of
 * everything else only a fingerprint is kept.
 */
final class DesiredDefinitions {

    private final EnvironmentState state;
    private final ListedSolutions solutions;
    private final Set<Sha256> unknown;
    private final Map<String, Optional<KnownPackage>> packages = new HashMap<>();
    private final Map<Sha256, ComponentBody> made = new HashMap<>();

    DesiredDefinitions(EnvironmentState state, ListedSolutions solutions, UnknownDefinitions unknown) {
        this.state = state;
        this.solutions = solutions;
        Set<Sha256> all = new HashSet<>();
        state.stacks().values().forEach(stack -> stack.layers().forEach(layer -> all.add(layer.current())));
        this.unknown = unknown.among(all);
    }

    /** Bodies of the unknown definitions that were given out. */
    Map<Sha256, ComponentBody> made() {
        return made;
    }

    /** Whether a solution, by its package, has a component without defining it. */
    boolean onlyReferred(ComponentRef component, SolutionState solution) {
        return known(solution)
                .filter(known -> known.references().contains(component))
                .isPresent();
    }

    /**
     * The layer of a managed solution.
     *
     * @param before what the mirror has; null for none
     * @param shown what the environment shows; null where nobody asked
     */
    LayerContent managed(
            ComponentRef component,
            SolutionState solution,
            @Nullable LayerContent before,
            @Nullable MirroredLayer shown) {
        Optional<KnownPackage> known = known(solution);
        Optional<Sha256> packaged = known.map(found -> found.definitions().get(component));
        if (packaged.isPresent()) {
            return LayerContent.published(packaged.get());
        }
        boolean wasKnown = before != null && !unknown.contains(before.current());
        // an update keeps the layers of what its package does not have any more, just as they are
        if (before != null && (sameVersion(solution) ? wasKnown || shown == null : wasKnown && known.isPresent())) {
            return before;
        }
        return unknown(shown == null ? solution.key() + ' ' + solution.version().text() : shown.content());
    }

    /** The unmanaged layer: nobody knows what makers do. */
    LayerContent active(@Nullable LayerContent before, @Nullable MirroredLayer shown) {
        if (shown == null) {
            return before == null ? unknown("") : before;
        }
        return unknown(shown.content());
    }

    private LayerContent unknown(String shown) {
        ComponentBody body = UnknownDefinition.of(shown);
        made.put(body.hash(), body);
        return LayerContent.published(body.hash());
    }

    private boolean sameVersion(SolutionState solution) {
        SolutionState before = state.solutions().get(solution.key());
        return before != null && before.version().sameAs(solution.version());
    }

    private Optional<KnownPackage> known(SolutionState solution) {
        return packages.computeIfAbsent(solution.key(), key -> solutions.known(solution));
    }
}
