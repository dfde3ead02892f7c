package org.almanac.process.tablemaps;

import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.springframework.stereotype.Component;

/** Tells those who watch how an upgrade of dual-write has ended. */
@Component
class UpgradeNotice {

    private final DeploymentRecords records;
    private final AuditTrail audit;

    UpgradeNotice(DeploymentRecords records, AuditTrail audit) {
        this.records = records;
        this.audit = audit;
    }

    String tell(DeploymentRun run) {
        String text = "Table maps of " + run.request().environment() + " travel in solutions now.";
        records.tell(run.id(), "dual-write", text);
        audit.append(AuditEntry.PROGRAM, "dual-write.upgraded", run.id().value(), text);
        return text;
    }
}
