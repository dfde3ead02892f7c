package org.almanac.sample.dualwrite;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/** The Dataverse Add-in for finance and operations: Microsoft's table maps with the tables and columns they map to. */
public final class FinanceAddIn {

    static final String UNIQUE_NAME = "Dynamics365FinanceAndOperationsDualWriteMaps";
    static final String VERSION = "2.3.105.0";

    private static final String PREFIX = "msdyn";

    private FinanceAddIn() {}

    /** The package. */
    public static PackageBuilder build() {
        var solution = PackageBuilder.solution(UNIQUE_NAME)
                .displayName("Dataverse Add-in for finance and operations")
                .version(VERSION)
                .publisher(DualWriteCore.PUBLISHER, PREFIX, DualWriteCore.OPTION_VALUE_PREFIX);
        var maps = maps();
        MappedTables.add(solution, PREFIX, maps);
        maps.forEach(map -> {
            map.addTo(solution, PREFIX);
            DualWriteCore.requireFor(solution, map, PREFIX);
        });
        solution.missingDependency(
                Map.of(
                        "type", "2",
                        "schemaName", "cdm_companycode",
                        "parentSchemaName", "cdm_company",
                        "displayName", "Company code",
                        "solution", DualWriteCore.UNIQUE_NAME + " (" + DualWriteCore.VERSION + ')'),
                DualWriteCore.dependent(maps.get(0), PREFIX));
        return solution;
    }

    static List<TableMap> maps() {
        return Stream.of(FinanceMaps.TEXT, PartnerMaps.TEXT, SupplyChainMaps.TEXT)
                .map(TableMapText::parse)
                .flatMap(List::stream)
                .toList();
    }

    /** The map of that name. */
    static TableMap map(String displayName) {
        return maps().stream()
                .filter(map -> map.displayName().equals(displayName))
                .findFirst()
                .orElseThrow();
    }
}
