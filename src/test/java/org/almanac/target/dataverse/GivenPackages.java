package org.almanac.target.dataverse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.almanac.environment.Customizations;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;

/**
 * Packages for environments.
 *
 * @param folder where they are put
 */
record GivenPackages(Path folder) {

    static final String SOLUTION = "ContosoExpenses";

    PackageFile managed(String version) {
        return expenses(version, true);
    }

    PackageFile unmanaged(String version) {
        return expenses(version, false);
    }

    private PackageFile expenses(String version, boolean managed) {
        return file(PackageBuilder.solution(SOLUTION)
                .version(version)
                .managed(managed)
                .publisher("Contoso", "ctso", 10000)
                .table(
                        "ctso_expense",
                        table -> table.column("ctso_amount", "money", Map.of("displayname", "Amount " + version))
                                .view("Open expenses", "ctso_amount"))
                .toBytes());
    }

    private PackageFile file(byte[] content) {
        try {
            Sha256 id = Sha256.of(content);
            return new PackageFile(id, Files.write(folder.resolve(id.hex()), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something else altogether, of the same publisher. */
    PackageFile other(String version) {
        return file(PackageBuilder.solution("ContosoScripts")
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .webResource("ctso_scripts.js", new byte[] {1})
                .toBytes());
    }

    /** Submits the import of a package as it is planned now. */
    static Plan submit(TargetEnvironment target, String key, PackageFile file, ImportMode mode) {
        ImportOptions options = new ImportOptions(mode, Customizations.MAINTAIN, true);
        Plan plan = target.plan(file, options);
        target.submitImport(new OperationKey(key), new ImportOrder(file, options, plan.hashOfOperation()));
        return plan;
    }
}
