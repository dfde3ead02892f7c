package org.almanac.dualwrite.store;

import java.util.Map;
import java.util.TreeMap;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.environment.StagedPackage;

/** Tables as they will be once a package is imported. Of what the package brings only that it is there is known. */
final class ComingTables {

    private static final String TABLE = "entity";
    private static final String COLUMN = "attribute";

    private ComingTables() {}

    static DataverseTable with(DataverseTable table, StagedPackage coming) {
        if (table.columns() == null) {
            return table;
        }
        boolean missing = table.columns().isEmpty();
        if (missing && coming.components().stream().anyMatch(one -> is(one, TABLE))) {
            // which of the package's tables has the set is told by its definition, which is read once it is imported
            return DataverseTable.open(table.set());
        }
        Map<String, DataverseColumn> columns = new TreeMap<>(table.columns());
        String prefix = table.logicalName() + ".";
        coming.components().stream()
                .filter(one -> is(one, COLUMN) && one.ref().key().startsWith(prefix))
                .forEach(one -> columns.putIfAbsent(one.ref().key().substring(prefix.length()), DataverseColumn.PLAIN));
        return new DataverseTable(
                table.set(),
                table.logicalName(),
                columns,
                table.alternateKeys(),
                table.companySpecific(),
                table.versioned());
    }

    private static boolean is(StagedPackage.Component component, String kind) {
        return component.ref().kind().name().equalsIgnoreCase(kind);
    }
}
