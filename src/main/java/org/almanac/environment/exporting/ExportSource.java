package org.almanac.environment.exporting;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Environment;
import org.almanac.environment.planning.Bodies;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Publisher;

/**
 * What an export starts from.
 *
 * @param solutions all solutions of the environment by key
 * @param manifest the manifest that the solution came with, or the one it was created with
 * @param publisher as the environment has it now
 * @param members what the solution refers to
 * @param identities names and parents of the members and of all parts of their tables
 * @param stacks their layers
 * @param references components that the solution's package brought as mere references
 * @param bodies the store of definitions
 * @param layers looks up the layers of any other component
 */
public record ExportSource(
        Environment environment,
        Map<String, SolutionState> solutions,
        SolutionState solution,
        PackageManifest manifest,
        Publisher publisher,
        Map<ComponentRef, Membership> members,
        Map<ComponentRef, ComponentIdentity> identities,
        Map<ComponentRef, StackState> stacks,
        Set<ComponentRef> references,
        Bodies bodies,
        Layers layers) {

    /** Finds layers of components in the environment that is exported from. */
    @FunctionalInterface
    public interface Layers {

        /** The stacks of those components that have any layer. */
        Map<ComponentRef, StackState> of(Collection<ComponentRef> components);
    }

    StackState stack(ComponentRef component) {
        return stacks.getOrDefault(component, StackState.EMPTY);
    }

    ComponentIdentity identity(ComponentRef component) {
        return identities.getOrDefault(component, new ComponentIdentity(component.key(), null));
    }
}
