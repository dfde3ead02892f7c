package org.almanac.deployment.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits; what cannot be sent is tried again after growing pauses and then given up. */
class SendingNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendingNotices.class);

    /** After the first try and each further one; after the try that follows the last pause it is given up. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** Longer than a channel takes; a slower one may send twice, which the id of the message shows. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Channels channels;
    private final DeploymentRecords records;
    private final NotificationSettings settings;
    private final String node = UUID.randomUUID().toString();

    SendingNotices(Outbox outbox, Channels channels, DeploymentRecords records, NotificationSettings settings) {
        this.outbox = outbox;
        this.channels = channels;
        this.records = records;
        this.settings = settings;
    }

    /** Tries once whatever is due; returns how many of it were sent. */
    int sendWaiting() {
        return sendWaiting(() -> true);
    }

    /** @param goOn asked before each */
    int sendWaiting(BooleanSupplier goOn) {
        int sent = 0;
        while (!channels.none() && goOn.getAsBoolean()) {
            Optional<Delivery> next = outbox.claim(channels.names(), node, LEASE);
            if (next.isEmpty()) {
                return sent;
            }
            sent += attempt(next.get()) ? 1 : 0;
        }
        return sent;
    }

    private boolean attempt(Delivery delivery) {
        try {
            send(delivery);
            outbox.sent(delivery);
            return true;
        } catch (DeliveryFailed e) {
            failed(delivery, e.reason());
        } catch (RuntimeException e) {
            LOG.error("Notification {} could not be made ready for {}", delivery.id(), delivery.channel(), e);
            failed(delivery, "Almanac failed unexpectedly; the log says why.");
        }
        return false;
    }

    private void send(Delivery delivery) throws DeliveryFailed {
        DeploymentRun run = records.find(delivery.deployment()).orElseThrow();
        String link = settings.link(run.id(), delivery.notice().kind());
        Channel channel = channels.named(delivery.channel()).orElseThrow();
        channel.send(delivery.notice(), delivery.message(run.request(), link));
    }

    private void failed(Delivery delivery, String reason) {
        if (delivery.tries() > PAUSES.size()) {
            outbox.giveUp(delivery, reason);
            LOG.error(
                    "Notification {} about deployment {} is given up after {} tries over {}: {}",
                    delivery.id(),
                    delivery.deployment(),
                    delivery.tries(),
                    delivery.channel(),
                    reason);
            return;
        }
        Duration pause = PAUSES.get(delivery.tries() - 1);
        outbox.postpone(delivery, pause, reason);
        LOG.warn(
                "Notification {} about deployment {} was not sent over {}, next try in {} min: {}",
                delivery.id(),
                delivery.deployment(),
                delivery.channel(),
                pause.toMinutes(),
                reason);
    }
}
