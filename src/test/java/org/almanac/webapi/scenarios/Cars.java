package org.almanac.webapi.scenarios;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.TableBuilder;

/** Packages of the scenarios: a solution with a table, and solutions that lean on it. */
final class Cars {

    static final String NAME = "ContosoCars";

    private Cars() {}

    static PackageBuilder solution(String name) {
        return PackageBuilder.solution(name).publisher("Contoso", "ctso", 10000);
    }

    /** A managed package with the table ctso_car: a name and seats. */
    static PackageBuilder cars(String version) {
        return cars(version, table -> table);
    }

    /** @param more of the table */
    static PackageBuilder cars(String version, UnaryOperator<TableBuilder> more) {
        return solution(NAME)
                .version(version)
                .table(
                        "ctso_car",
                        table -> more.apply(table.column("ctso_carid", "primarykey")
                                .column("ctso_name", "nvarchar", Map.of("MaxLength", "100"))
                                .column("ctso_seats", "int")));
    }

    /** A managed package that only changes how long the name of a car may be. */
    static PackageBuilder length(String name, int length) {
        return solution(name).table("ctso_car", table -> named(table.behavior(2), length));
    }

    /** A table whose column ctso_name takes so many characters. */
    static TableBuilder named(TableBuilder table, int length) {
        return table.column("ctso_name", "nvarchar", Map.of("MaxLength", Integer.toString(length)));
    }

    /** A managed package whose view on ctso_car leans on the column ctso_seats, and says so. */
    static PackageBuilder needingSeats(String name) {
        return solution(name)
                .table("ctso_car", table -> table.behavior(2).view("Seats", "ctso_seats"))
                .missingDependency(
                        Map.of(
                                "type", "2",
                                "schemaName", "ctso_seats",
                                "displayName", "Seats",
                                "parentSchemaName", "ctso_car",
                                "solution", "ContosoCars (1.0)"),
                        Map.of("type", "26", "displayName", "Seats", "parentSchemaName", "ctso_car"));
    }
}
