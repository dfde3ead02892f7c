package org.almanac.dualwrite.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.dualwrite.DataverseColumn;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.environment.EffectiveComponent;
import org.jspecify.annotations.Nullable;

/** A table out of its components (package-format 3). */
final class TableDescription {

    private static final Pattern KEY_COLUMN = Pattern.compile("<AttributeName>([^<]+)</AttributeName>");
    private static final Pattern COMPANY = Pattern.compile("[a-z0-9]+_company(id)?");
    private static final String NO = "0";

    /** Columns that the platform fills where a row does not say them. */
    private static final Set<String> FILLED =
            Set.of("primarykey", "owner", "state", "status", "uniqueidentifier", "datetime");

    private TableDescription() {}

    static DataverseTable of(
            String set, EffectiveComponent table, List<EffectiveComponent> columns, List<EffectiveComponent> keys) {
        Map<String, DataverseColumn> described = new TreeMap<>();
        columns.forEach(column -> described.put(name(column), column(column)));
        if (described.isEmpty()) {
            // a table without any column of its own is still there
            described.put(table.ref().key() + "id", DataverseColumn.PLAIN);
        }
        return new DataverseTable(
                set,
                table.ref().key(),
                described,
                keys.stream().map(TableDescription::keyColumns).toList(),
                companySpecific(table, described),
                versioned(table));
    }

    private static String name(EffectiveComponent part) {
        String key = part.ref().key();
        return key.substring(key.indexOf('.') + 1);
    }

    private static DataverseColumn column(EffectiveComponent column) {
        String type = column.value("Type");
        boolean creatable = !column.value("ValidForCreateApi").equals(NO);
        return new DataverseColumn(
                type,
                creatable
                        && column.value("RequiredLevel").equals("systemrequired")
                        && !FILLED.contains(type)
                        && column.value("IsLogical").isEmpty(),
                !creatable && column.value("ValidForUpdateApi").equals(NO));
    }

    private static List<String> keyColumns(EffectiveComponent key) {
        List<String> columns = new ArrayList<>();
        Matcher names = KEY_COLUMN.matcher(key.value("EntityKeyAttributes"));
        while (names.find()) {
            columns.add(names.group(1).strip());
        }
        return columns;
    }

    /** Only a table that a solution brought whole says it: of others some columns are unknown. */
    private static @Nullable Boolean companySpecific(EffectiveComponent table, Map<String, DataverseColumn> columns) {
        if (columns.keySet().stream().anyMatch(name -> COMPANY.matcher(name).matches())) {
            return true;
        }
        return table.value("EntitySetName").isEmpty() ? null : Boolean.FALSE;
    }

    private static boolean versioned(EffectiveComponent table) {
        return table.value("ExternalName").isEmpty()
                && table.value("DataProviderId").isEmpty()
                && !table.value("TableType").equalsIgnoreCase("Elastic");
    }
}
