package org.almanac.process.tablemaps;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.almanac.target.PackageFile;
import org.springframework.stereotype.Component;

/** Packages of the catalogue as processes need them. */
@Component
class ShelvedFiles {

    private final Catalog catalog;
    private final StagedPackages staged;
    private final TableMapBackup backups;

    ShelvedFiles(Catalog catalog, StagedPackages staged, TableMapBackup backups) {
        this.catalog = catalog;
        this.staged = staged;
        this.backups = backups;
    }

    PackageFile file(Sha256 id) {
        return new PackageFile(id, catalog.file(id));
    }

    StagedPackage staged(Sha256 id) {
        return staged.stage(id, catalog.file(id));
    }

    /**
     * The manifest of a back-up of table maps.
     *
     * @throws BadInput INVALID_REQUEST if the package is none
     */
    BackupManifest manifest(Sha256 id) {
        try (SolutionPackage read = SolutionPackages.open(catalog.file(id), ReadLimits.standard())) {
            return backups.manifestOf(read)
                    .orElseThrow(() -> StartForm.invalid(
                            "The package is no back-up of table maps; back-up-table-maps makes them.",
                            Lifecycle.PACKAGE.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShelvedPackage resolve(String reference) {
        return catalog.resolve(reference);
    }
}
