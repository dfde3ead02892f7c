package org.almanac.environment.state;

import java.util.Collection;
import java.util.List;
import org.almanac.solution.ComponentRef;

/** Looks up who needs components, in the same state that is planned on. */
@FunctionalInterface
public interface Edges {

    /** Nobody needs anything. */
    Edges NONE = required -> List.of();

    /** Every component of which some definition, or some installed solution's manifest, needs one of those. */
    List<Dependent> into(Collection<ComponentRef> required);
}
