package org.almanac.solution.checking;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.RawZip;
import org.almanac.solution.TableBuilder;

/** The solution as a whole. */
final class SolutionCases {

    private static final Map<String, String> DEPENDENT = Map.of("type", "1", "schemaName", "ctso_thing");

    private SolutionCases() {}

    static Stream<RuleCase> all() {
        return Stream.concat(manifest(), names());
    }

    private static Stream<RuleCase> manifest() {
        return Stream.of(
                new RuleCase(
                        "meta-include-missingunmanageddependencies",
                        "a dependency on the active layer",
                        needing("Active"),
                        needing("msdynce_Sales (9.0.4.0076)")),
                RuleCase.of(
                        "alm-default-publisher",
                        "the default publisher",
                        Checks.clean().publisher("DefaultPublisherorg5d9d4b6b", "new", 10000),
                        Checks.clean()),
                RuleCase.of(
                        "alm-default-publisher",
                        "a generated publisher",
                        Checks.clean().publisher("Cr866f5", "cref7", 10000),
                        Checks.clean().publisher("Crispbread", "crisp", 10000)),
                RuleCase.of("alm-version-parts", "two parts", Checks.clean().version("1.1"), Checks.clean()),
                RuleCase.of(
                        "alm-version-not-raised", "the first", Checks.clean().version("1.0"), Checks.clean()),
                RuleCase.of(
                        "alm-managed-properties",
                        "open tables",
                        tables("1").managed(true),
                        tables("1").managed(false)),
                RuleCase.of(
                        "alm-managed-properties",
                        "open tables, but not where one is closed",
                        tables("1").managed(true),
                        tables("0").managed(true)));
    }

    private static Stream<RuleCase> names() {
        UnaryOperator<TableBuilder> plain = t -> t.column("ctso_Name", "nvarchar");
        return Stream.of(
                RuleCase.of(
                        "alm-segment-existing-table",
                        "a table of the platform, whole",
                        Checks.clean().table("Account", plain),
                        Checks.clean().table("Account", t -> plain.apply(t).behavior(2))),
                RuleCase.of(
                        "alm-foreign-prefix",
                        "a name of somebody else",
                        Checks.clean().webResource("fabr_a.css", new byte[0]),
                        Checks.clean().webResource("ctso_a.css", new byte[0])),
                RuleCase.of(
                        "alm-map-publisher",
                        "a map of somebody else",
                        tableMap(Checks.clean(), "fabr"),
                        tableMap(Checks.clean(), "ctso")),
                RuleCase.of(
                        "alm-map-publisher",
                        "a map of somebody else outside of a backup",
                        tableMap(Checks.clean(), "fabr"),
                        tableMap(Checks.clean(), "fabr").webResource("ctso_/almanac/tablemaps.xml", new byte[0])));
    }

    private static PackageBuilder tableMap(PackageBuilder solution, String prefix) {
        String id = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
        return solution.inline(
                "msdyn_dualwriteentitymaps",
                "msdyn_dualwriteentitymap",
                Map.of("msdyn_dualwriteentitymapid", id),
                Map.of("msdyn_name", prefix + "_[accounts - Customers V3]", "msdyn_version", "1.0.0.0"));
    }

    private static PackageBuilder tables(String customizable) {
        return Checks.clean()
                .table("ctso_A", t -> t.flag("IsCustomizable", customizable))
                .table("ctso_B", t -> t.flag("IsCustomizable", "1"))
                .table("ctso_C", t -> t.flag("IsCustomizable", "1"));
    }

    private static byte[] needing(String solution) {
        byte[] zip = Checks.clean()
                .table("ctso_Thing", t -> t.column("ctso_Name", "nvarchar"))
                .missingDependency(Map.of("type", "1", "schemaName", "ctso_gone", "solution", "X"), DEPENDENT)
                .toBytes();
        return RawZip.replaced(zip, "solution.xml", "solution=\"X\"", "solution=\"" + solution + "\"");
    }
}
