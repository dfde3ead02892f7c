package org.almanac.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.Deployment;
import org.almanac.deployment.DeploymentEvent;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.environment.Plan;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.web.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class EventStreamsTest {

    private final Table table = new Table();
    private final SetClock clock = new SetClock();
    private final EventStreams streams =
            new EventStreams(table, clock, new EventSettings(Duration.ofSeconds(1), Duration.ofSeconds(15), 3));

    private Client watch(long last) {
        var client = new Client();
        streams.open(Samples.DEPLOYMENT, last, client);
        return client;
    }

    private void tick() {
        streams.tick(Runnable::run);
    }

    @Test
    void everythingSoFarIsSentFirstAndThenWhatIsNew() {
        table.happens(1, "state", "Planning");
        table.happens(2, "step", "Make plan");
        var client = watch(0);

        tick();
        assertThat(client.ids()).containsExactly("1", "2");

        tick();
        table.happens(5, "step", "Submit import");
        tick();
        assertThat(client.ids()).containsExactly("1", "2", "5");
        assertThat(client.text()).contains("event:step", "\"text\":\"Submit import\"");
    }

    @Test
    void whoComesBackGetsWhatWasMissed() {
        table.happens(1, "state", "Planning");
        table.happens(2, "step", "Make plan");
        var fresh = watch(0);
        var back = watch(1);

        tick();

        assertThat(fresh.ids()).containsExactly("1", "2");
        assertThat(back.ids()).containsExactly("2");
    }

    @Test
    void allWhoWatchOneDeploymentCostOneQuery() {
        var unused = List.of(watch(0), watch(0), watch(0));

        tick();

        assertThat(table.queries).isEqualTo(1);
    }

    @Test
    void theEndClosesTheStreamAfterTheLastEvent() {
        table.happens(1, "state", "Planning");
        var client = watch(0);
        tick();

        table.happens(2, "state", "Succeeded");
        table.state = DeploymentState.SUCCEEDED;
        tick();
        tick();

        assertThat(client.ids()).containsExactly("1", "2");
        assertThat(client.text()).endsWith("event:end\ndata:{\"state\":\"succeeded\"}\n\n");
        assertThat(client.complete).isTrue();
        assertThat(streams.size()).isZero();
    }

    @Test
    void silenceIsFilledWithComments() {
        var client = watch(0);

        clock.now = clock.now.plusSeconds(14);
        tick();
        assertThat(client.text()).isEmpty();

        clock.now = clock.now.plusSeconds(1);
        tick();
        assertThat(client.text()).isEqualTo(":still here\n\n");

        tick();
        assertThat(client.text()).isEqualTo(":still here\n\n");
    }

    @Test
    void aClientThatHasGoneIsForgotten() {
        var client = watch(0);
        client.gone = true;
        table.happens(1, "state", "Planning");

        tick();
        tick();

        assertThat(streams.size()).isZero();
    }

    @Test
    void aSlowClientIsNotWrittenToTwiceAtATime() {
        watch(0);
        var work = new ArrayDeque<Runnable>();

        streams.tick(work::add);
        streams.tick(work::add);
        assertThat(work).hasSize(1);

        work.remove().run();
        streams.tick(work::add);
        assertThat(work).hasSize(1);
    }

    @Test
    void aDatabaseThatIsDownForAMomentEndsNoStream() {
        var client = watch(0);
        table.down = true;
        tick();

        table.down = false;
        table.happens(1, "state", "Planning");
        tick();

        assertThat(client.ids()).containsExactly("1");
    }

    @Test
    void thereIsALimit() {
        var unused = List.of(watch(0), watch(0), watch(0));

        assertThatThrownBy(() -> watch(0))
                .isInstanceOfSatisfying(
                        TransientFailure.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BUSY));
    }

    @Test
    void aStoppingNodeClosesAllStreams() {
        var client = watch(0);

        streams.closeAll();

        assertThat(client.complete).isTrue();
        assertThat(streams.size()).isZero();
    }

    @Test
    void theScheduleStartsAndStops() {
        var schedule = new EventSchedule(streams, Duration.ofHours(1));

        schedule.start();
        assertThat(schedule.isRunning()).isTrue();
        schedule.stop();
        assertThat(schedule.isRunning()).isFalse();
    }

    /** Keeps what would be sent, as text. */
    private static final class Client extends SseEmitter {

        private final StringBuilder sent = new StringBuilder();
        private boolean complete;
        private boolean gone;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            for (ResponseBodyEmitter.DataWithMediaType part : event.build()) {
                sent.append(part.getData() instanceof String text ? text : json(part.getData()));
            }
        }

        private static String json(Object data) {
            try {
                return JsonMapper.builder().findAndAddModules().build().writeValueAsString(data);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void complete() {
            complete = true;
        }

        String text() {
            return sent.toString();
        }

        List<String> ids() {
            return text().lines()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3))
                    .toList();
        }
    }

    private static final class SetClock extends Clock {

        private Instant now = Samples.NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** The table of events of one deployment. */
    private static final class Table implements Deployments {

        private final List<DeploymentEvent> events = new ArrayList<>();
        private DeploymentState state = DeploymentState.RUNNING;
        private boolean down;
        private int queries;

        void happens(long sequence, String type, String text) {
            events.add(new DeploymentEvent(sequence, Samples.DEPLOYMENT, type, text, Samples.NOON));
        }

        @Override
        public Deployment get(DeploymentId id) {
            return Samples.deployment(state);
        }

        @Override
        public List<Deployment> list(DeploymentFilter filter) {
            return List.of();
        }

        @Override
        public Optional<Plan> plan(DeploymentId id) {
            return Optional.empty();
        }

        @Override
        public List<DeploymentEvent> eventsAfter(DeploymentId id, long sequence) {
            queries++;
            if (down) {
                throw new IllegalStateException("down");
            }
            return events.stream().filter(event -> event.sequence() > sequence).toList();
        }
    }
}
