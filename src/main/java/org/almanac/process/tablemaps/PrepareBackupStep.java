package org.almanac.process.tablemaps;

import java.util.Objects;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.lifecycle.StepState;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts all saved versions and a manifest into the back-up's solution. */
@Component
class PrepareBackupStep implements RunStep {

    private final Targets targets;
    private final BackupNotes notes;
    private final TransactionTemplate apart;

    PrepareBackupStep(Targets targets, BackupNotes notes, PlatformTransactionManager manager) {
        this.targets = targets;
        this.notes = notes;
        // a refusal must not spoil the step's own transaction, and preparing once more is harmless
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "prepare-backup";
    }

    /** @throws Refusal DUAL_WRITE_CORE_MISSING, PUBLISHER_MISMATCH, EDIT_REFUSED */
    @Override
    public StepState advance(DeploymentRun run, String prefix) {
        DualWriteTarget target = targets.of(run.request().environment()).dualWrite();
        PreparedBackup prepared = Objects.requireNonNull(apart.execute(status ->
                target.prepareBackup(run.request().packageName(), BackUpTableMaps.publisher(run.request()), prefix)));
        notes.prepared(run.id(), prepared.manifest());
        return StepState.done(
                prepared.manifest().maps().size() + " saved versions, " + prepared.added() + " of them new");
    }
}
