package org.almanac.environment.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.requirements.Requirements;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.Dependent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** The edges of a {@link World}, by the same reading of definitions as in the store. */
final class EdgesOfWorld {

    private EdgesOfWorld() {}

    static Dependent of(
            ComponentRef component,
            @Nullable ComponentIdentity known,
            StackState stack,
            Collection<ComponentRef> required) {
        ComponentIdentity identity = known == null ? new ComponentIdentity(component.key(), null) : known;
        Map<Sha256, Set<ComponentRef>> needs = new HashMap<>();
        for (LayerState layer : stack.layers()) {
            for (ComponentBody body :
                    PackageFixture.bodies().of(Set.of(layer.current())).values()) {
                Set<ComponentRef> named = new HashSet<>(Requirements.named(component, identity.parent(), body));
                named.retainAll(Set.copyOf(required));
                if (!named.isEmpty()) {
                    needs.put(body.hash(), named);
                }
            }
        }
        return new Dependent(component, identity, stack, needs, Map.of());
    }

    static void declared(
            SolutionState solution,
            Collection<ComponentRef> required,
            Map<ComponentRef, StackState> stacks,
            Map<ComponentRef, Dependent> found) {
        ComponentBody manifest =
                PackageFixture.bodies().of(Set.of(solution.manifest())).get(solution.manifest());
        if (manifest == null) {
            return;
        }
        for (MissingDependency missing : PackageManifest.of(manifest).missingDependencies()) {
            ComponentRef needed = missing.required().component();
            if (required.contains(needed)) {
                ComponentRef dependent = missing.dependent().component();
                Dependent before = found.getOrDefault(
                        dependent, of(dependent, null, stacks.getOrDefault(dependent, StackState.EMPTY), Set.of()));
                Map<String, Set<ComponentRef>> declared = new HashMap<>(before.declared());
                Set<ComponentRef> all = new HashSet<>(declared.getOrDefault(solution.key(), Set.of()));
                all.add(needed);
                declared.put(solution.key(), all);
                found.put(
                        dependent,
                        new Dependent(dependent, before.identity(), before.stack(), before.needs(), declared));
            }
        }
    }
}
