package org.almanac.web.events;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almanac.deployment.DeploymentEvent;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentState;
import org.almanac.web.form.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that watches one deployment. Written to by one thread at a time. */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final DeploymentId deployment;
    private final SseEmitter emitter;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long last;
    private volatile Instant lastWritten;

    EventStream(DeploymentId deployment, long last, SseEmitter emitter, Instant now) {
        this.deployment = deployment;
        this.last = last;
        this.emitter = emitter;
        this.lastWritten = now;
        emitter.onCompletion(() -> open.set(false));
        emitter.onTimeout(this::close);
        emitter.onError(error -> open.set(false));
    }

    DeploymentId deployment() {
        return deployment;
    }

    boolean isOpen() {
        return open.get();
    }

    /** Takes the right to write; a client that reads slowly may hold it for long. */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    void end() {
        busy.set(false);
    }

    /** The number of the last event that was sent. */
    long last() {
        return last;
    }

    boolean silentSince(Instant time) {
        return !lastWritten.isAfter(time);
    }

    void send(List<DeploymentEvent> events, Instant now) {
        for (DeploymentEvent event : events) {
            if (event.sequence() > last) {
                write(
                        SseEmitter.event()
                                .id(Long.toString(event.sequence()))
                                .name(event.type())
                                .data(EventView.of(event), MediaType.APPLICATION_JSON),
                        now);
                last = event.sequence();
            }
        }
    }

    void heartbeat(Instant now) {
        write(SseEmitter.event().comment("still here"), now);
    }

    /** Tells that nothing more will come, and closes. */
    void finish(DeploymentState state, Instant now) {
        write(SseEmitter.event().name("end").data(new End(Words.of(state)), MediaType.APPLICATION_JSON), now);
        close();
    }

    void close() {
        if (open.getAndSet(false)) {
            emitter.complete();
        }
    }

    private void write(SseEmitter.SseEventBuilder event, Instant now) {
        if (!open.get()) {
            return;
        }
        try {
            emitter.send(event);
            lastWritten = now;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client that watched {} has gone", deployment, e);
            open.set(false);
        }
    }

    /** The data of the last event. */
    record End(String state) {}
}
