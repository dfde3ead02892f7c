package org.almanac.target.embedded;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.almanac.target.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Threads that carry out operations, each under a lease that a heartbeat renews. */
@Component
class WorkerPool implements SmartLifecycle, WaitingWork {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final int HEARTBEATS_PER_LEASE = 3;

    private final Operations operations;
    private final ObjectProvider<Execution> execution;
    private final WorkerSettings settings;
    private final String node = UUID.randomUUID().toString();
    private @Nullable ScheduledExecutorService threads;

    WorkerPool(Operations operations, ObjectProvider<Execution> execution, WorkerSettings settings) {
        this.operations = operations;
        this.execution = execution;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.workers() == 0 || threads != null) {
            return;
        }
        // one more thread, so that heartbeats go on while all workers are busy
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(
                settings.workers() + 1, new CustomizableThreadFactory("almanac-worker-"));
        for (int i = 0; i < settings.workers(); i++) {
            pool.scheduleWithFixedDelay(
                    this::drain, i * 100L, settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
        threads = pool;
    }

    /** Running work is finished first; what is cut off is taken over by another node or after the next start. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService pool = threads;
        threads = null;
        if (pool == null) {
            return;
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** A worker looks for work once the submitting transaction is committed, instead of at its next poll. */
    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        } else {
            wake();
        }
    }

    private synchronized void wake() {
        if (threads != null) {
            threads.execute(this::drain);
        }
    }

    /** A failure here must not end the schedule: without it nothing would ever be carried out again. */
    private void drain() {
        try {
            workOff();
        } catch (RuntimeException e) {
            LOG.error("A worker could not look for operations; it will look again", e);
        }
    }

    @Override
    public int workOff() {
        int done = 0;
        String worker = node + "/" + UUID.randomUUID();
        for (Optional<Operation> next = operations.claim(worker, settings.lease());
                next.isPresent();
                next = operations.claim(worker, settings.lease())) {
            underHeartbeat(next.get(), worker);
            done++;
        }
        return done;
    }

    private void underHeartbeat(Operation operation, String worker) {
        AtomicReference<Double> progress = new AtomicReference<>(0.0);
        ScheduledFuture<?> heartbeat = heartbeat(operation, worker, progress);
        try {
            execution.getObject().run(operation, worker, progress::set);
        } finally {
            if (heartbeat != null) {
                heartbeat.cancel(false);
            }
        }
    }

    private synchronized @Nullable ScheduledFuture<?> heartbeat(
            Operation operation, String worker, AtomicReference<Double> progress) {
        if (threads == null) {
            return null;
        }
        long every = Math.max(1, settings.lease().toMillis() / HEARTBEATS_PER_LEASE);
        return threads.scheduleAtFixedRate(
                () -> beat(operation, worker, progress.get()), every, every, TimeUnit.MILLISECONDS);
    }

    private void beat(Operation operation, String worker, double progress) {
        try {
            if (!operations.heartbeat(operation.key(), worker, settings.lease(), progress)) {
                LOG.warn("The lease on {} is gone; its worker will find out when it ends", operation.key());
            }
        } catch (RuntimeException e) {
            LOG.warn("A heartbeat for {} failed; the next may succeed", operation.key(), e);
        }
    }
}
