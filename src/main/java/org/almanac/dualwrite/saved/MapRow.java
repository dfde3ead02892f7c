package org.almanac.dualwrite.saved;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.almanac.environment.EffectiveComponent;
import org.almanac.environment.RowIds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * A row of {@code msdyn_dualwriteentitymap} as it is kept or brought (dual-write-and-order-management 1.2).
 *
 * @param values columns by name
 * @param owner unique name of the publisher that brought it first; empty where none is known
 * @param solutions unique names of those with a layer, lowest first
 */
record MapRow(
        ComponentRef ref,
        Map<String, String> values,
        String owner,
        boolean managed,
        boolean customized,
        List<String> solutions) {

    static final String KIND = "msdyn_dualwriteentitymap";

    static MapRow of(EffectiveComponent component) {
        String owner = component.owner();
        return new MapRow(
                component.ref(),
                component.values(),
                owner == null ? "" : owner,
                component.managed(),
                component.customizedInPlace(),
                component.solutions());
    }

    String value(String column) {
        return values.getOrDefault(column, "");
    }

    UUID id() {
        return RowIds.of(ref, values);
    }

    /** Equal for equal columns, wherever the row is. */
    Sha256 definition() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) -> text.append(name)
                        .append(' ')
                        .append(value.length())
                        .append('\n')
                        .append(value)
                        .append('\n'));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
