package org.almanac.process.ordermanagement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almanac.environment.Plan;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a package come to in an environment. A higher layer can hide what a package brings, such as the unmanaged one
 * that rolling a policy back leaves; the import's plan knows which values become effective.
 */
final class EffectiveRecords {

    private EffectiveRecords() {}

    /**
     * The package's records with the values that they will have.
     *
     * @param imported plan of the import
     * @param now records of the environment
     */
    static OrderRows of(Plan imported, OrderRows now, OrderRows incoming) {
        Map<ComponentRef, Plan.Change> changes = imported.changes().stream()
                .collect(Collectors.toMap(Plan.Change::component, Function.identity(), (first, second) -> first));
        return new OrderRows(incoming.all().stream()
                .map(row -> now.find(row.id())
                        .map(present -> effective(present, row, changes.get(row.ref()), imported))
                        .orElse(row))
                .toList());
    }

    private static OrderRow effective(OrderRow present, OrderRow brought, Plan.@Nullable Change change, Plan imported) {
        Map<String, String> values = new TreeMap<>(present.values());
        List<Plan.PropertyChange> properties = change == null ? List.of() : change.properties();
        for (Plan.PropertyChange property : properties) {
            String value = brought.values().get(property.name());
            // a staged upgrade has layers of its own name
            boolean shows = property.winner().equalsIgnoreCase(imported.solution())
                    || property.winner().equalsIgnoreCase(imported.listedAs());
            if (shows && value == null) {
                values.remove(property.name());
            } else if (shows) {
                values.put(property.name(), value);
            }
        }
        return new OrderRow(brought.table(), brought.id(), values, brought.managed(), brought.solutions());
    }
}
