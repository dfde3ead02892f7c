package org.almanac.environment.planning;

import java.util.Collection;
import java.util.Map;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;

/**
 * Looks definitions up by their hashes. The answer depends on the hashes alone, so a planner that uses it is still a pure
 * function.
 */
@FunctionalInterface
public interface Bodies {

    /** The definition of every hash asked for. */
    Map<Sha256, ComponentBody> of(Collection<Sha256> hashes);
}
