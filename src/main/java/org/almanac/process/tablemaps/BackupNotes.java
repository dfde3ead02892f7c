package org.almanac.process.tablemaps;

import java.util.List;
import org.almanac.deployment.DeploymentId;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.process.operation.RunNotes;
import org.almanac.target.OperationKey;
import org.springframework.stereotype.Component;

/** What a run has backed up. */
@Component
class BackupNotes {

    private static final String HASH = "backup-hash";

    private final RunNotes notes;

    BackupNotes(RunNotes notes) {
        this.notes = notes;
    }

    void prepared(DeploymentId run, BackupManifest manifest) {
        notes.keep(run, HASH, manifest.hash().hex());
    }

    /** Hash of the manifest. */
    String prepared(DeploymentId run) {
        return notes.find(run, HASH).orElseThrow(() -> new IllegalStateException("run " + run + " prepared nothing"));
    }

    /** The export, which has succeeded. */
    OperationKey export(DeploymentId run) {
        List<OperationKey> exports = notes.operations(run).stream()
                .filter(key -> key.value().startsWith(run + "/" + BackupSteps.EXPORT + "/"))
                .toList();
        return exports.get(exports.size() - 1);
    }
}
