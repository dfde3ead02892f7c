package org.almanac.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.almanac.solution.PackageBuilder;

/** Generated packages of the sizes that the figures are about. */
final class BenchPackages {

    private static final int TABLES = 200;
    private static final int COLUMNS = 46;
    private static final int RESOURCES = 90;
    private static final int RESOURCE_BYTES = 1024 * 1024;

    private BenchPackages() {}

    /** 200 tables, each with 46 columns, two views and a form: 10,000 components. */
    static Path tenThousand(Path folder, String version, String label) throws IOException {
        PackageBuilder builder = PackageBuilder.solution("BenchCore")
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000);
        for (int t = 0; t < TABLES; t++) {
            builder.table("ctso_Table" + t, table -> {
                for (int c = 0; c < COLUMNS; c++) {
                    table.column(
                            "ctso_Column" + c,
                            c % 2 == 0 ? "nvarchar" : "int",
                            Map.of("IntroducedVersion", version, "Format", label));
                }
                return table.view("All", "ctso_column1", "ctso_column2")
                        .view("Some", "ctso_column1")
                        .form("Main", "ctso_column1", "ctso_column2", "ctso_column3");
            });
        }
        return builder.writeTo(folder.resolve("bench-" + version + ".zip"));
    }

    /** A table with 72 columns, four views and two forms: 79 components. */
    static Path seventyNine(Path folder, String version, String label) throws IOException {
        PackageBuilder builder = PackageBuilder.solution("BenchSmall")
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000);
        builder.table("ctso_Small", table -> {
            for (int c = 0; c < 72; c++) {
                table.column("ctso_Column" + c, "nvarchar", Map.of("IntroducedVersion", version, "Format", label));
            }
            for (int v = 0; v < 4; v++) {
                table.view("View " + v, "ctso_column1");
            }
            return table.form("Main", "ctso_column1").form("Quick", "ctso_column2");
        });
        return builder.writeTo(folder.resolve("bench-79-" + version + ".zip"));
    }

    /** One of many solutions with a column of its own on a table that all share. */
    static Path oneOfMany(Path folder, int number) throws IOException {
        return PackageBuilder.solution("BenchMany" + number)
                .version("1.0.0.0")
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .table("ctso_Many" + number, table -> table.column("ctso_Own", "int"))
                .writeTo(folder.resolve("bench-many-" + number + ".zip"));
    }

    /** 90 web resources that cannot be compressed, beside 10 tables: about the 95 MB that the platform takes. */
    static Path ninetyFiveMegabytes(Path folder) throws IOException {
        PackageBuilder builder = PackageBuilder.solution("BenchLarge")
                .version("1.0.0.0")
                .managed(true)
                .publisher("Contoso", "ctso", 10000);
        Random random = new Random(95);
        for (int i = 0; i < RESOURCES; i++) {
            byte[] content = new byte[RESOURCE_BYTES];
            random.nextBytes(content);
            builder.webResource("ctso_/large/" + i + ".png", content);
        }
        for (int t = 0; t < 10; t++) {
            builder.table(
                    "ctso_Large" + t,
                    table -> table.column("ctso_Name", "nvarchar").form("Main", "ctso_name"));
        }
        return builder.writeTo(folder.resolve("bench-95mb.zip"));
    }
}
