package org.almanac.process.tablemaps;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.process.lifecycle.Lifecycle;
import org.almanac.process.lifecycle.StartForm;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.springframework.stereotype.Component;

/** Finds the manifests of back-ups in the catalogue. */
@Component
class BackupManifests {

    private final ShelvedFiles files;
    private final TableMapBackup backups;

    BackupManifests(ShelvedFiles files, TableMapBackup backups) {
        this.files = files;
        this.backups = backups;
    }

    /**
     * The manifest of a back-up of table maps.
     *
     * @throws org.almanac.problem.BadInput INVALID_REQUEST if the package is none
     */
    BackupManifest of(Sha256 id) {
        try (SolutionPackage read = SolutionPackages.open(files.file(id).path(), ReadLimits.standard())) {
            return backups.manifestOf(read)
                    .orElseThrow(() -> StartForm.invalid(
                            "The package is no back-up of table maps; back-up-table-maps makes them.",
                            Lifecycle.PACKAGE.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
