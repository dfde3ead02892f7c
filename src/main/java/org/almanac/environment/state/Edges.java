package org.almanac.environment.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/** Looks up who needs components, in the same state that is planned on. */
@FunctionalInterface
public interface Edges {

    /** Nobody needs anything. */
    Edges NONE = required -> List.of();

    /** Every component of which some definition, or some installed solution's manifest, needs one of those. */
    List<Dependent> into(Collection<ComponentRef> required);

    /**
     * What definitions need that only the unmanaged layer has.
     *
     * @param definitions by component; they need not be those of any layer
     */
    default Set<ComponentRef> unmanagedNeeds(Map<ComponentRef, Sha256> definitions) {
        return Set.of();
    }
}
