package org.almanac.environment;

import java.util.List;
import java.util.Map;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A component with what its layers come to.
 *
 * @param values effective value by property, such as the columns of a row that travels as a component
 * @param definition hash of the topmost definition that counts
 * @param owner unique name of the publisher of its lowest managed layer; null where none is managed
 * @param solutions unique names of the solutions with a layer, lowest first; {@code Active} for the unmanaged one
 */
public record EffectiveComponent(
        ComponentRef ref,
        Map<String, String> values,
        Sha256 definition,
        @Nullable String owner,
        List<String> solutions) {

    public EffectiveComponent {
        values = Map.copyOf(values);
        solutions = List.copyOf(solutions);
    }

    /** Whether it has a managed layer. */
    public boolean managed() {
        return owner != null;
    }

    /** Whether it has an unmanaged layer over a managed one: somebody changed in place what a solution brought. */
    public boolean customizedInPlace() {
        return managed() && solutions.contains("Active");
    }

    /** A value; empty text where the component has none. */
    public String value(String property) {
        return values.getOrDefault(property, "");
    }
}
