package org.almanac.ordermanagement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almanac.environment.Plan;
import org.almanac.environment.RowIds;
import org.almanac.ordermanagement.records.ColumnText;

/** Records of order management as the plan of an import shows them, for those who do not have the package at hand. */
public final class PlannedRecords {

    private PlannedRecords() {}

    /**
     * The records that a plan adds or changes, with the columns that change. Long values are shortened, as in the plan; lookups are
     * never that long.
     */
    public static OrderRows of(Plan plan) {
        return new OrderRows(plan.changes().stream()
                .filter(change -> change.action() == Plan.Action.ADD || change.action() == Plan.Action.CHANGE)
                .flatMap(change -> row(change, plan).stream())
                .toList());
    }

    private static Optional<OrderRow> row(Plan.Change change, Plan plan) {
        return OrderTable.find(change.component().kind().name())
                .flatMap(table -> RowIds.parse(change.component().key())
                        .map(id -> new OrderRow(table, id, values(change), plan.managed(), List.of(plan.solution()))));
    }

    private static Map<String, String> values(Plan.Change change) {
        Map<String, String> values = new TreeMap<>();
        for (Plan.PropertyChange property : change.properties()) {
            if (property.to() != null) {
                values.put(property.name(), ColumnText.of(property.to()));
            }
        }
        return values;
    }
}
