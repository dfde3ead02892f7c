package org.almanac.target.ordercommands;

import java.util.Map;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderTable;

/**
 * Names that an environment has where Almanac's are only assumed (dual-write-and-order-management 5.1).
 *
 * @param tables their logical name by Almanac's
 * @param columns by Almanac's name of the table, their logical name by Almanac's
 */
record Translation(Map<String, String> tables, Map<String, Map<String, String>> columns) {

    static final Translation NONE = new Translation(Map.of(), Map.of());

    Translation {
        tables = Map.copyOf(tables);
        columns = Map.copyOf(columns);
    }

    String table(OrderTable table) {
        return tables.getOrDefault(table.logicalName(), table.logicalName());
    }

    String column(OrderTable table, OrderColumn column) {
        return of(table).getOrDefault(column.physicalName(), column.physicalName());
    }

    /** Their name by Almanac's, for the columns that are called otherwise. */
    Map<String, String> of(OrderTable table) {
        return columns.getOrDefault(table.logicalName(), Map.of());
    }
}
