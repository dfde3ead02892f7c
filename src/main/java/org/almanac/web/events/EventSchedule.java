package org.almanac.web.events;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps the time for {@link EventStreams}. Its threads are its own and no beans, because other parts look for executors by
 * type; two write, so that one slow client does not hold up all others.
 */
final class EventSchedule implements SmartLifecycle {

    private static final int WRITERS = 2;

    private final EventStreams streams;
    private final Duration interval;
    private @Nullable Threads threads;

    EventSchedule(EventStreams streams, Duration interval) {
        this.streams = streams;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        if (threads == null) {
            var started = new Threads(
                    Executors.newSingleThreadScheduledExecutor(named("events-clock-")),
                    Executors.newFixedThreadPool(WRITERS, named("events-writer-")));
            var unused = started.clock.scheduleWithFixedDelay(
                    () -> streams.tick(started.writers), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
            threads = started;
        }
    }

    /** Closes the streams too, because the web server waits for open requests when it stops. */
    @Override
    public synchronized void stop() {
        if (threads != null) {
            threads.clock.shutdownNow();
            streams.closeAll();
            threads.writers.shutdown();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    private static CustomizableThreadFactory named(String prefix) {
        var factory = new CustomizableThreadFactory(prefix);
        factory.setDaemon(true);
        return factory;
    }

    private record Threads(ScheduledExecutorService clock, ExecutorService writers) {}
}
