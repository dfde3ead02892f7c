package org.almanac.target.dataverse.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.AlmanacException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads that drive real environments, each operation under a lease that a heartbeat renews. */
public final class DrivePool implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DrivePool.class);
    private static final int HEARTBEATS_PER_LEASE = 3;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration NOT_REACHABLE = Duration.ofMinutes(1);

    private final RemoteOperations operations;
    private final Drivers drivers;
    private final int workers;
    private final String node = UUID.randomUUID().toString();
    private @Nullable ScheduledExecutorService threads;

    /** @param workers how many environments are driven side by side; with 0 none are, unless {@link #workOff} is called */
    public DrivePool(RemoteOperations operations, Drivers drivers, int workers) {
        this.operations = operations;
        this.drivers = drivers;
        this.workers = workers;
    }

    @Override
    public synchronized void start() {
        if (workers == 0 || threads != null) {
            return;
        }
        // one more thread, so that heartbeats go on while all others are busy
        ScheduledExecutorService pool =
                Executors.newScheduledThreadPool(workers + 1, new CustomizableThreadFactory("almanac-dataverse-"));
        for (int i = 0; i < workers; i++) {
            pool.scheduleWithFixedDelay(
                    this::look, LOOK.toMillis() * i / workers, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        threads = pool;
    }

    /** What is cut off is taken over by another node or after the next start. */
    @Override
    public void stop() {
        // a step that begins its heartbeat must not wait for the one who waits for its end
        ScheduledExecutorService pool = taken();
        if (pool == null) {
            return;
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(drivers.settings().lease().toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ScheduledExecutorService taken() {
        ScheduledExecutorService pool = threads;
        threads = null;
        return pool;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** A failure here must not end the schedule: without it nothing would ever be carried out again. */
    private void look() {
        try {
            workOff();
        } catch (RuntimeException e) {
            LOG.error("A worker could not look for operations; it will look again", e);
        }
    }

    /** Takes each step that is due; returns how many there were. */
    public int workOff() {
        int steps = 0;
        for (EnvironmentName environment : operations.waiting()) {
            while (stepped(environment)) {
                steps++;
            }
        }
        return steps;
    }

    private boolean stepped(EnvironmentName environment) {
        Optional<RemoteOperation> next = Driver.next(operations.open(environment));
        String worker = node + "/" + UUID.randomUUID();
        if (next.isEmpty()
                || !operations.lease(next.get(), worker, drivers.settings().lease())) {
            return false;
        }
        RemoteOperation operation =
                operations.find(environment, next.get().key()).orElseThrow();
        ScheduledFuture<?> heartbeat = heartbeat(operation, worker);
        try {
            step(operation);
        } finally {
            if (heartbeat != null) {
                heartbeat.cancel(false);
            }
            operations.giveBack(operation, worker);
        }
        return true;
    }

    private void step(RemoteOperation operation) {
        try {
            drivers.of(operation.row().environment()).step(operation);
        } catch (AlmanacException e) {
            // its settings are gone; they may come back
            operations.waits(operation, e.getMessage(), NOT_REACHABLE);
        } catch (RuntimeException e) {
            LOG.error("A step of {} failed; it is taken again", operation.key(), e);
            operations.waits(operation, "Almanac failed at a step; its log names the cause.", NOT_REACHABLE);
        }
    }

    private synchronized @Nullable ScheduledFuture<?> heartbeat(RemoteOperation operation, String worker) {
        if (threads == null) {
            return null;
        }
        Duration lease = drivers.settings().lease();
        long every = Math.max(1, lease.toMillis() / HEARTBEATS_PER_LEASE);
        return threads.scheduleAtFixedRate(() -> beat(operation, worker, lease), every, every, TimeUnit.MILLISECONDS);
    }

    private void beat(RemoteOperation operation, String worker, Duration lease) {
        try {
            if (!operations.heartbeat(operation, worker, lease)) {
                LOG.warn("The lease on {} is gone", operation.key());
            }
        } catch (RuntimeException e) {
            LOG.warn("A heartbeat for {} failed; the next may succeed", operation.key(), e);
        }
    }
}
