package org.almanac.sample.dualwrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.solution.PackageBuilder;

/**
 * A partner's maps: changed customers and contacts, and a new map for address books. Customers come in three saved versions,
 * the highest of which is parked for data migration and was never meant to run.
 */
public final class ContosoTableMaps {

    static final String PREFIX = "ctso";

    private ContosoTableMaps() {}

    /** The package; the table and columns that the maps add are in it. */
    public static PackageBuilder build() {
        var solution = PackageBuilder.solution("ContosoTableMaps")
                .displayName("Contoso table maps")
                .version("2.0.2.0");
        var maps = maps();
        MappedTables.add(solution, PREFIX, maps);
        maps.forEach(map -> {
            map.addTo(solution, PREFIX);
            DualWriteCore.requireFor(solution, map, PREFIX);
            requireColumns(solution, map);
        });
        return solution;
    }

    static List<TableMap> maps() {
        var customers = FinanceAddIn.map("accounts - Customers V3");
        var loyalty = FieldMapping.parse("LOYALTYTIER = ctso_loyaltytier");
        var maps = new ArrayList<TableMap>();
        maps.add(customers.saved("2.0.1.8"));
        maps.add(customers.saved("2.0.2.0", loyalty));
        maps.add(customers.saved("9.9.9.9", loyalty, FieldMapping.parse("none >> msdyn_onholdstatus :=192350002")));
        maps.add(FinanceAddIn.map("contacts - CDS Contacts V2")
                .saved("2.0.0.1", FieldMapping.parse("BIRTHDATE = birthdate")));
        maps.addAll(addressBooks());
        return List.copyOf(maps);
    }

    static List<TableMap> addressBooks() {
        return TableMapText.parse(ADDRESS_BOOKS);
    }

    private static final String ADDRESS_BOOKS = """
            map ctso_addressbooks - Address books | 1.0.0.0
              ADDRESSBOOKNAME = ctso_name
              DESCRIPTION = ctso_description
            """;

    /** Columns that the add-in brings to tables of the platform. */
    static void requireColumns(PackageBuilder solution, TableMap map) {
        map.fields().stream()
                .map(FieldMapping::column)
                .filter(column -> column.startsWith("msdyn_"))
                .distinct()
                .forEach(column -> solution.missingDependency(
                        Map.of(
                                "type",
                                "2",
                                "schemaName",
                                column,
                                "parentSchemaName",
                                MappedTables.table(map.set()),
                                "displayName",
                                column,
                                "solution",
                                FinanceAddIn.UNIQUE_NAME + " (" + FinanceAddIn.VERSION + ')'),
                        DualWriteCore.dependent(map, PREFIX)));
    }
}
