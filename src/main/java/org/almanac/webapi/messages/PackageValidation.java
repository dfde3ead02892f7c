package org.almanac.webapi.messages;

import java.nio.file.Path;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Inventory;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.target.PackageFile;
import org.springframework.stereotype.Component;

/** Looks what {@code ImportSolution} would meet with, and changes nothing. */
@Component
class PackageValidation {

    private final StagedPackages packages;
    private final Planning planning;
    private final Inventory inventory;

    PackageValidation(StagedPackages packages, Planning planning, Inventory inventory) {
        this.packages = packages;
        this.planning = planning;
        this.inventory = inventory;
    }

    /**
     * Reads a package; its file is not needed any more then.
     *
     * @throws org.almanac.problem.BadInput if it is none
     */
    StagedPackage read(Path file) {
        PackageFile hashed = FileHash.of(file);
        return packages.stage(hashed.id(), hashed.path());
    }

    /** The plan of a new import, or of an update of what is installed. */
    Plan plan(EnvironmentName environment, StagedPackage staged) {
        ImportOptions standard = ImportOptions.standard();
        boolean installed =
                inventory.solution(environment, staged.manifest().uniqueName()).isPresent();
        return planning.plan(
                environment,
                staged,
                new ImportOptions(
                        installed ? ImportMode.UPDATE : ImportMode.AUTO,
                        standard.customizations(),
                        standard.activateProcesses()));
    }
}
