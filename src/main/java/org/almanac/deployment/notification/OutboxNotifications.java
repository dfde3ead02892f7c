package org.almanac.deployment.notification;

import java.util.UUID;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices in the table that the worker sends from. */
class OutboxNotifications implements Notifications {

    private final Outbox outbox;
    private final Channels channels;
    private final DeploymentRecords records;
    private final NotificationWorker worker;

    OutboxNotifications(Outbox outbox, Channels channels, DeploymentRecords records, NotificationWorker worker) {
        this.outbox = outbox;
        this.channels = channels;
        this.records = records;
        this.worker = worker;
    }

    @Override
    @Transactional
    public void tell(DeploymentId deployment, Notice notice) {
        var taking = channels.taking(notice);
        if (taking.isEmpty()) {
            return;
        }
        DeploymentState state = records.find(deployment).orElseThrow().state();
        String id = UUID.randomUUID().toString();
        taking.forEach(channel -> outbox.add(id, channel.name(), deployment, state, notice));
        worker.wakeAfterCommit();
    }
}
