package org.almanac.target.dataverse.client;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Ends the reading of answers that come too slowly: the client's own limit ends with the headers. */
public final class Deadlines implements AutoCloseable {

    private final ScheduledExecutorService thread;

    public Deadlines() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("almanac-deadline-");
        threads.setDaemon(true);
        thread = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** A time limit that no longer counts once it is closed. */
    @FunctionalInterface
    interface Deadline extends AutoCloseable {

        @Override
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
