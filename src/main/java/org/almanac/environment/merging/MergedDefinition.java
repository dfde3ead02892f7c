package org.almanac.environment.merging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.ComponentBody;

/**
 * What layers come to.
 *
 * @param body the effective definition, a whole one
 * @param winners property name, as in {@code ComponentBody.properties()}, to the solution of the topmost layer that gives
 *     the effective value
 * @param conflicts elements of a form that could not be merged and stand on the Conflicts Tab
 */
public record MergedDefinition(ComponentBody body, Map<String, String> winners, List<Conflict> conflicts) {

    public MergedDefinition {
        winners = Collections.unmodifiableMap(new LinkedHashMap<>(winners));
        conflicts = List.copyOf(conflicts);
    }
}
