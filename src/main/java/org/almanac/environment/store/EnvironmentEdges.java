package org.almanac.environment.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.state.Dependent;
import org.almanac.environment.state.Edges;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * The edges of one environment, looked up when a plan asks for them.
 *
 * @param solutions all of the environment
 */
record EnvironmentEdges(int environmentId, Collection<SolutionState> solutions, EdgeReader reader) implements Edges {

    @Override
    public List<Dependent> into(Collection<ComponentRef> required) {
        return reader.into(environmentId, required, solutions);
    }

    @Override
    public Set<ComponentRef> unmanagedNeeds(Map<ComponentRef, Sha256> definitions) {
        return reader.unmanagedNeeds(environmentId, definitions);
    }
}
