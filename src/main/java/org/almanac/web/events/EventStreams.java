package org.almanac.web.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.Deployments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Everybody who watches on this node. Events are read from the database on a schedule, whatever node has written them, once
 * for all who watch the same deployment; a watching client costs a connection and no thread.
 */
final class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final Deployments deployments;
    private final Clock clock;
    private final Duration heartbeat;
    private final int maxStreams;

    EventStreams(Deployments deployments, Clock clock, EventSettings settings) {
        this.deployments = deployments;
        this.clock = clock;
        this.heartbeat = settings.heartbeat();
        this.maxStreams = settings.maxStreams();
    }

    /** @param last number of the last event that the client has seen; 0 for none */
    void open(DeploymentId deployment, long last, SseEmitter emitter) {
        if (streams.size() >= maxStreams) {
            throw new TransientFailure(
                    ErrorCode.BUSY,
                    maxStreams + " clients watch already, which almanac.events.max-streams allows.",
                    deployment.value());
        }
        streams.add(new EventStream(deployment, last, emitter, clock.instant()));
    }

    int size() {
        return streams.size();
    }

    /**
     * Sends everybody what is new, unless the turn before is still writing to them. Called on a schedule.
     *
     * @param writers do the reading and writing, so that a slow client does not hold up the schedule
     */
    void tick(Executor writers) {
        streams.removeIf(stream -> !stream.isOpen());
        Map<DeploymentId, List<EventStream>> idle =
                streams.stream().filter(EventStream::begin).collect(Collectors.groupingBy(EventStream::deployment));
        idle.forEach((deployment, watching) -> writers.execute(() -> serve(deployment, watching)));
    }

    /** Ends all streams, as the node stops; the clients come back with the number of the last event. */
    void closeAll() {
        streams.forEach(EventStream::close);
        streams.clear();
    }

    private void serve(DeploymentId deployment, List<EventStream> watching) {
        try {
            write(deployment, watching, clock.instant());
        } catch (RuntimeException e) {
            // the streams stay open and the next turn tries again
            LOG.warn("Cannot read the events of {}", deployment, e);
        } finally {
            watching.forEach(EventStream::end);
        }
    }

    private void write(DeploymentId deployment, List<EventStream> watching, Instant now) {
        // read before the events: whatever belongs to an end that is seen here is seen there too
        var state = deployments.get(deployment).state();
        long seenByAll = watching.stream().mapToLong(EventStream::last).min().orElse(0);
        var events = deployments.eventsAfter(deployment, seenByAll);
        for (EventStream stream : watching) {
            stream.send(events, now);
            if (state.ended()) {
                stream.finish(state, now);
            } else if (stream.silentSince(now.minus(heartbeat))) {
                stream.heartbeat(now);
            }
        }
    }
}
