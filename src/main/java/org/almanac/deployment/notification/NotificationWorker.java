package org.almanac.deployment.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The thread that sends, apart from all that deploys. */
class NotificationWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
    private static final int SECONDS_TO_END = 25;

    private final SendingNotices sending;
    private final NotificationSettings settings;
    private final boolean needed;
    private volatile @Nullable ScheduledExecutorService thread;

    /** @param needed whether there is a channel to send over */
    NotificationWorker(SendingNotices sending, NotificationSettings settings, boolean needed) {
        this.sending = sending;
        this.settings = settings;
        this.needed = needed;
    }

    @Override
    public synchronized void start() {
        if (!needed || !settings.worker() || thread != null) {
            return;
        }
        CustomizableThreadFactory threads = new CustomizableThreadFactory("almanac-notifier-");
        threads.setDaemon(true);
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(threads);
        started.scheduleWithFixedDelay(this::drain, 0, settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    /**
     * What is being sent may end. It is not interrupted, because an interrupted thread would take H2's file down with it; what is
     * cut off is sent again after its lease.
     */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("A notification is still being sent at the end; it is sent again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Looks once the telling transaction is committed, instead of at the next poll. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    /** Must not wait, as {@link #stop} does: the caller is a step of a deployment. */
    private void wake() {
        ScheduledExecutorService running = thread;
        if (running == null) {
            return;
        }
        try {
            running.execute(this::drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("Almanac is about to stop; the notification is sent after the next start", e);
        }
    }

    /** A failure here must not end the schedule: without it nobody would ever be told anything. */
    private void drain() {
        try {
            sending.sendWaiting(this::isRunning);
        } catch (RuntimeException e) {
            LOG.error("Notifications could not be looked for; the next look may succeed", e);
        }
    }
}
