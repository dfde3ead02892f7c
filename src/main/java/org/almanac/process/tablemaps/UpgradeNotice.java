package org.almanac.process.tablemaps;

import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.springframework.stereotype.Component;

/** Tells those who watch how an upgrade of dual-write has ended. */
@Component
class UpgradeNotice {

    private final DeploymentRecords records;
    private final AuditTrail audit;
    private final Notifications notifications;

    UpgradeNotice(DeploymentRecords records, AuditTrail audit, Notifications notifications) {
        this.records = records;
        this.audit = audit;
        this.notifications = notifications;
    }

    String tell(DeploymentRun run) {
        String text = "Table maps of " + run.request().environment() + " travel in solutions now.";
        records.tell(run.id(), "dual-write", text);
        audit.append(AuditEntry.PROGRAM, "dual-write.upgraded", run.id().value(), text);
        notifications.tell(run.id(), Notice.of(Notice.Kind.ATTENTION, text));
        return text;
    }
}
