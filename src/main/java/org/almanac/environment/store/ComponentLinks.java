package org.almanac.environment.store;

import java.util.Collection;
import java.util.Set;
import org.almanac.solution.ComponentRef;

/** What components of an environment need of each other (dataverse-semantics 4). */
interface ComponentLinks {

    /** What a component needs, directly; also what the environment does not have. */
    Set<ComponentRef> requiredBy(EnvironmentRow environment, ComponentRef component);

    /** What of the environment needs one of the components, directly. */
    Set<ComponentRef> dependentsOf(EnvironmentRow environment, Collection<ComponentRef> components);
}
