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

    /** @param flags of the table itself; none for a table that solutions only added columns to */
    static DataverseTable of(
            String set,
            String logicalName,
            Map<String, String> flags,
            List<EffectiveComponent> columns,
            List<EffectiveComponent> keys) {
        Map<String, DataverseColumn> described = new TreeMap<>();
        columns.forEach(column -> described.put(name(column), column(column)));
        if (described.isEmpty()) {
            // a table without any column of its own is still there
            described.put(logicalName + "id", DataverseColumn.PLAIN);
        }
        return new DataverseTable(
                set,
                logicalName,
                described,
                keys.stream().map(TableDescription::keyColumns).toList(),
                companySpecific(flags, described),
                versioned(flags));
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
    private static @Nullable Boolean companySpecific(Map<String, String> flags, Map<String, DataverseColumn> columns) {
        if (columns.keySet().stream().anyMatch(name -> COMPANY.matcher(name).matches())) {
            return true;
        }
        return flag(flags, "EntitySetName").isEmpty() ? null : Boolean.FALSE;
    }

    private static boolean versioned(Map<String, String> flags) {
        return flag(flags, "ExternalName").isEmpty()
                && flag(flags, "DataProviderId").isEmpty()
                && !flag(flags, "TableType").equalsIgnoreCase("Elastic");
    }

    private static String flag(Map<String, String> flags, String name) {
        return flags.getOrDefault(name, "");
    }
}
