package org.almanac.target.embedded;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Importing;
import org.almanac.environment.Inventory;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.springframework.stereotype.Component;

/** Imports a package; part of the caller's transaction. */
@Component
class CarryingImport {

    private final Importing importing;
    private final Inventory inventory;

    CarryingImport(Importing importing, Inventory inventory) {
        this.importing = importing;
        this.inventory = inventory;
    }

    void run(
            EnvironmentName environment,
            Work.Import order,
            StagedPackage staged,
            String operationKey,
            Progress progress) {
        importing.apply(
                environment, staged, options(environment, order, staged), order.expected(), operationKey, progress);
    }

    /**
     * What nobody has planned is as on the platform, whose {@code ImportSolution} never upgrades (dataverse-semantics 3.1). It is
     * resolved now, because another order may have installed the solution since this one was submitted.
     */
    private ImportOptions options(EnvironmentName environment, Work.Import order, StagedPackage staged) {
        ImportOptions asked = order.options();
        boolean update = order.plan() == null
                && asked.mode() == ImportMode.AUTO
                && inventory
                        .solution(environment, staged.manifest().uniqueName())
                        .isPresent();
        return update
                ? new ImportOptions(
                        ImportMode.UPDATE, asked.customizations(), asked.activateProcesses(), asked.settings())
                : asked;
    }
}
