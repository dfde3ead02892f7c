package org.almanac.process.ordermanagement;

import java.util.stream.Collectors;
import org.almanac.deployment.AuditEntry;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.process.Group;
import org.almanac.target.Targets;
import org.springframework.stereotype.Component;

/** Policies and providers of a run that are not active yet though they should be. */
@Component
class SettlingItems {

    private final Targets targets;
    private final OrderNotes notes;
    private final DeploymentRecords records;
    private final AuditTrail audit;
    private final Notifications notifications;

    SettlingItems(
            Targets targets,
            OrderNotes notes,
            DeploymentRecords records,
            AuditTrail audit,
            Notifications notifications) {
        this.targets = targets;
        this.notes = notes;
        this.records = records;
        this.audit = audit;
        this.notifications = notifications;
    }

    /** Tells whoever watches; returns what was told. */
    String escalate(DeploymentRun run) {
        OrderGoal goal = notes.goal(run.id());
        String names = targets.of(run.request().environment()).orderManagement().read().model().items().stream()
                .filter(one -> one.item().kind() != ItemKind.ORCHESTRATION)
                .filter(one -> goal.target(one.item()).isPresent() && !one.active())
                .map(one -> one.item().label())
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "all are active";
        }
        String text = "Not active yet in " + run.request().environment() + ": " + names
                + ". No orchestration is published before. Look at the connections; cancel the deployment to go back.";
        records.tell(run.id(), "order-management", text);
        audit.append(AuditEntry.PROGRAM, "order-management.settling", run.id().value(), names);
        notifications.tell(run.id(), Notice.to(Group.OPERATORS.id(), Notice.Kind.ATTENTION, text));
        return text;
    }
}
