package org.almanac.environment.merging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What layers come to, property by property; cheaper than {@link MergedDefinition} where the text is not wanted.
 *
 * @param values property name, as in {@code ComponentBody.properties()}, to effective value, in canonical order
 * @param winners property name to the solution of the topmost layer that gives the value
 * @param conflicts elements of a form that stand on the Conflicts Tab
 */
public record MergedProperties(Map<String, String> values, Map<String, String> winners, List<Conflict> conflicts) {

    public MergedProperties {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        winners = Collections.unmodifiableMap(new LinkedHashMap<>(winners));
        conflicts = List.copyOf(conflicts);
    }
}
