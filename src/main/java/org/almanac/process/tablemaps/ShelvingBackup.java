package org.almanac.process.tablemaps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Puts the package of a back-up into the catalogue and reads it back. */
@Component
class ShelvingBackup {

    private final Targets targets;
    private final Catalog catalog;
    private final TableMapBackup backups;
    private final BackupNotes notes;
    private final AuditTrail audit;

    ShelvingBackup(Targets targets, Catalog catalog, TableMapBackup backups, BackupNotes notes, AuditTrail audit) {
        this.targets = targets;
        this.catalog = catalog;
        this.backups = backups;
        this.notes = notes;
        this.audit = audit;
    }

    ShelvedPackage shelve(DeploymentRun run) {
        TargetEnvironment target = targets.of(run.request().environment());
        try (InputStream content = target.exportedContent(notes.export(run.id()))) {
            ShelvedPackage shelved = catalog.shelve(content, run.request().requestedBy());
            audit.append(
                    AuditEntry.PROGRAM,
                    "package.shelved",
                    run.id().value(),
                    shelved.id().hex());
            return shelved;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The manifest of the package on the shelf; it is the one that was prepared.
     *
     * @throws Refusal VERIFICATION_FAILED
     */
    BackupManifest verify(DeploymentRun run, Sha256 packageId) {
        try (SolutionPackage read = SolutionPackages.open(catalog.file(packageId), ReadLimits.standard())) {
            return backups.manifestOf(read)
                    .filter(manifest -> manifest.hash().hex().equals(notes.prepared(run.id())))
                    .orElseThrow(() -> new Refusal(
                            ErrorCode.VERIFICATION_FAILED,
                            "The package has not the manifest that was prepared.",
                            packageId.hex()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
