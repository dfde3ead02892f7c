package org.almanac.webapi.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The relationships of the standard columns, which the platform makes with every table. */
final class StandardLookups {

    private StandardLookups() {}

    /** One for each target of a column without a relationship; an owner is shown as a user. */
    static List<LookupRelationship> of(String table, ColumnDefinition column) {
        List<String> targets = column.type() == ColumnType.OWNER ? List.of("systemuser") : column.targets();
        List<LookupRelationship> lookups = new ArrayList<>();
        for (String target : targets) {
            String own = navigation(column);
            lookups.add(new LookupRelationship(
                    name(table, column, target),
                    table,
                    column.logicalName(),
                    targets.size() == 1 ? own : own + '_' + target,
                    target,
                    true,
                    Map.of()));
        }
        return lookups;
    }

    private static String navigation(ColumnDefinition column) {
        boolean platform = column.logicalName().indexOf('_') < 0;
        return platform ? column.logicalName() : column.schemaName();
    }

    private static String name(String table, ColumnDefinition column, String target) {
        return switch (column.logicalName()) {
            case "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby" ->
                "lk_" + table + '_' + column.logicalName();
            case "ownerid" -> "owner_" + table;
            case "owningbusinessunit" -> "business_unit_" + table;
            case "owningteam" -> "team_" + table;
            case "owninguser" -> "user_" + table;
            case "primarycontactid" -> table + "_primary_contact";
            case "parentcustomerid" -> table + "_customer_" + target + 's';
            case "parentaccountid" -> table + "_parent_" + target;
            default -> table + '_' + target + '_' + column.logicalName();
        };
    }
}
