package org.almanac.ordermanagement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.RowIds;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.XmlElement;

/** Packages with {@link Records}, as an export would write them (package-format 6): a lookup is an element around the other id. */
public final class PackagedRecords {

    private PackagedRecords() {}

    /** An unmanaged solution with records only. */
    public static PackageBuilder of(String solution, String version, OrderRows rows) {
        PackageBuilder builder = PackageBuilder.solution(solution).displayName(solution).version(version);
        rows.all().forEach(row -> add(builder, rows, row));
        return builder;
    }

    private static void add(PackageBuilder builder, OrderRows rows, OrderRow row) {
        String table = row.table().logicalName();
        Map<String, String> columns = new TreeMap<>();
        row.values().forEach((column, value) -> columns.put(column, text(rows, column, value)));
        builder.scf(entitySet(table), table, Map.of(table + "id", row.id().toString()), columns);
    }

    private static String text(OrderRows rows, String column, String value) {
        // the version id is a mere id; every other column that has the id of a record refers to it
        if (column.equals(OrderColumn.POLICY_VERSION_ID.physicalName())) {
            return value;
        }
        return RowIds.parse(value)
                .flatMap(rows::find)
                .map(other -> XmlElement.of(column, List.of(XmlElement.leaf(other.table().logicalName() + "id", value)))
                        .toText())
                .orElse(value);
    }

    private static String entitySet(String table) {
        return table.endsWith("y") ? table.substring(0, table.length() - 1) + "ies" : table + 's';
    }
}
