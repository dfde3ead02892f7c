package org.almanac.environment.planning;

import static org.almanac.environment.PackageFixture.aPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;

/**
 * Makes histories of an environment at random: packages of six managed solutions of two publishers, their patches and two
 * unmanaged solutions, over a few tables and columns, so that they meet on the same components all the time.
 */
public final class Histories {

    private static final List<String> MANAGED =
            List.of("ContosoA", "ContosoB", "ContosoC", "FabrikamA", "FabrikamB", "FabrikamC");
    private static final List<String> UNMANAGED = List.of("MineA", "MineB");
    private static final int TABLES = 2;
    private static final int COLUMNS = 4;
    private static final int VALUES = 4;

    private final Random random;
    private int build;

    public Histories(Random random) {
        this.random = random;
    }

    /** A package and how it is to go in. */
    public record Import(PackageFixture fixture, ImportOptions options) {}

    /** Eight installations that all touch the same column, so that its stack is high from the beginning. */
    public List<Import> eightLayers() {
        List<Import> result = new ArrayList<>();
        for (String name : MANAGED) {
            PackageFixture fixture = managed(name, "1.0.0.0");
            result.add(new Import(common(fixture), ImportOptions.standard()));
        }
        PackageFixture patch =
                managed("ContosoA_Patch_0", "1.0.1.0").patchOf("ContosoA").column("account.ctso_common", "Label=patch");
        result.add(new Import(patch, ImportOptions.standard()));
        result.add(new Import(common(aPackage("MineA").unmanaged()), ImportOptions.standard()));
        return result;
    }

    private PackageFixture common(PackageFixture fixture) {
        return fixture.column("account.ctso_common", "Label=" + random.nextInt(VALUES), "Type=int");
    }

    /** Any import, sensible or not. */
    public Import next() {
        if (random.nextInt(5) == 0) {
            return new Import(contents(aPackage(any(UNMANAGED)).unmanaged()), options());
        }
        String name = any(MANAGED);
        if (random.nextInt(5) == 0) {
            PackageFixture patch = managed(name + "_Patch_" + random.nextInt(2), "1.0." + ++build + ".0");
            return new Import(contents(patch.patchOf(name)), options());
        }
        return new Import(contents(managed(name, version())), options());
    }

    /** The staged upgrade of a solution, to be applied. */
    public Import applying(String solution, String stagedVersion) {
        return new Import(managed(solution, stagedVersion), with(ImportMode.APPLY_UPGRADE));
    }

    private String version() {
        return "1." + (random.nextInt(4) == 0 ? 0 : ++build) + ".0.0";
    }

    private static PackageFixture managed(String name, String version) {
        return aPackage(name).version(version).publisher(name.startsWith("Contoso") ? "Contoso" : "Fabrikam");
    }

    private PackageFixture contents(PackageFixture fixture) {
        for (int table = 0; table < TABLES; table++) {
            if (random.nextBoolean()) {
                fixture.component("Entity", "ctso_t" + table, "Name=" + random.nextInt(VALUES));
            }
            for (int column = 0; column < COLUMNS; column++) {
                if (random.nextInt(3) == 0) {
                    fixture.part(
                            "Attribute",
                            "ctso_t" + table + ".ctso_c" + column,
                            "ctso_t" + table,
                            "Label=" + random.nextInt(VALUES),
                            "Type=" + random.nextInt(VALUES));
                }
            }
        }
        return random.nextBoolean() ? common(fixture) : fixture;
    }

    private ImportOptions options() {
        return new ImportOptions(
                any(List.of(
                        ImportMode.AUTO,
                        ImportMode.AUTO,
                        ImportMode.UPDATE,
                        ImportMode.UPGRADE,
                        ImportMode.STAGE,
                        ImportMode.INSTALL)),
                any(List.of(Customizations.MAINTAIN, Customizations.OVERWRITE)),
                true);
    }

    private static ImportOptions with(ImportMode mode) {
        return new ImportOptions(mode, Customizations.MAINTAIN, true);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
