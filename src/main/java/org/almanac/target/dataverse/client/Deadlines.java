package org.almanac.target.dataverse.client;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Ends the reading of answers that come too slowly: the client's own limit ends with the headers. */
public final class Deadlines implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledExecutorService thread;

    public Deadlines() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("almanac-deadline-");
        threads.setDaemon(true);
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1, threads);
        // most are taken back long before they end
        pool.setRemoveOnCancelPolicy(true);
        pool.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        thread = pool;
    }

    /** A time limit that no longer counts once it is closed. */
    @FunctionalInterface
    interface Deadline {

        void close();
    }

    /** Closes the answer, which ends whoever reads it, unless the deadline is closed before. */
    Deadline close(ClientHttpResponse answer, Duration limit) {
        ScheduledFuture<?> end = thread.schedule(answer::close, limit.toMillis(), TimeUnit.MILLISECONDS);
        return () -> end.cancel(false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
