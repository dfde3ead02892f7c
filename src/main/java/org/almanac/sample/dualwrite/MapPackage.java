package org.almanac.sample.dualwrite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.solution.PackageBuilder;

/**
 * One of the packages that Microsoft's table maps were separated into (dual-write-and-order-management 2.1). Whatever a map
 * needs that an earlier package brings is in the manifest, so that the order of the packages can be told from them.
 *
 * @param prefix of the tables and columns that the package brings
 * @param maps whose rows are in the package
 * @param tables maps whose tables and columns are in the package, as far as no earlier package brings them
 * @param needs packages that come first
 */
record MapPackage(
        String uniqueName,
        String version,
        String displayName,
        String prefix,
        List<TableMap> maps,
        List<TableMap> tables,
        List<MapPackage> needs) {

    /** Prefix of the names of rows, which is that of the publisher. */
    private static final String PUBLISHER_PREFIX = "msdyn";

    MapPackage {
        maps = List.copyOf(maps);
        tables = List.copyOf(tables);
        needs = List.copyOf(needs);
    }

    PackageBuilder build() {
        var solution = PackageBuilder.solution(uniqueName)
                .displayName(displayName)
                .version(version)
                .publisher(DualWriteCore.PUBLISHER, PUBLISHER_PREFIX, DualWriteCore.OPTION_VALUE_PREFIX);
        mapped().addTo(solution);
        var elsewhere = elsewhere();
        maps.forEach(map -> {
            map.addTo(solution, PUBLISHER_PREFIX);
            DualWriteCore.requireFor(solution, map, PUBLISHER_PREFIX);
            columnsOf(map).forEach(column -> {
                var owner = elsewhere.get(column);
                if (owner != null) {
                    solution.missingDependency(required(column, owner), DualWriteCore.dependent(map, PUBLISHER_PREFIX));
                }
            });
        });
        tables.stream()
                .filter(map -> !maps.contains(map))
                .forEach(map -> map.fields().forEach(field -> requireTarget(solution, map, field, elsewhere)));
        return solution;
    }

    /** A lookup that comes without a map needs the table that it leads to all the same. */
    private static void requireTarget(
            PackageBuilder solution, TableMap map, FieldMapping field, Map<String, String> elsewhere) {
        field.leadsTo().ifPresent(target -> {
            var owner = elsewhere.get(target);
            if (owner != null) {
                solution.missingDependency(
                        required(target, owner),
                        Map.of(
                                "type", "2",
                                "schemaName", field.column(),
                                "parentSchemaName", MappedTables.table(map.set()),
                                "displayName", field.column()));
            }
        });
    }

    private MappedTables mapped() {
        return MappedTables.of(prefix, tables, elsewhere().keySet());
    }

    /** What earlier packages bring, with the package as manifests name it. */
    private Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<String, String>();
        DualWriteCore.COMPANY_COLUMNS.forEach(
                column -> elsewhere.put(column, named(DualWriteCore.UNIQUE_NAME, DualWriteCore.VERSION)));
        needs.forEach(needed -> {
            needed.elsewhere().forEach(elsewhere::putIfAbsent);
            needed.mapped()
                    .provided()
                    .forEach(column -> elsewhere.put(column, named(needed.uniqueName, needed.version)));
        });
        return elsewhere;
    }

    private static String named(String solution, String version) {
        return solution + " (" + version + ')';
    }

    private static Set<String> columnsOf(TableMap map) {
        var columns = new TreeSet<String>();
        map.fields().forEach(field -> {
            columns.add(MappedTables.table(map.set()) + '.' + field.column());
            field.leadsTo().ifPresent(columns::add);
        });
        return columns;
    }

    private static Map<String, String> required(String column, String owner) {
        var dot = column.indexOf('.');
        var name = column.substring(dot + 1);
        return Map.of(
                "type", "2",
                "schemaName", name,
                "parentSchemaName", column.substring(0, dot),
                "displayName", name,
                "solution", owner);
    }
}
