package org.almanac.dualwrite.link;

import static org.almanac.dualwrite.link.AnEnvironment.GROUPS;
import static org.almanac.dualwrite.link.AnEnvironment.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.DualWriteOrder.Pause;
import org.almanac.dualwrite.DualWriteOrder.Resume;
import org.almanac.dualwrite.DualWriteOrder.RetryErrors;
import org.almanac.dualwrite.DualWriteOrder.SkipToLive;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.DualWriteRehearsal.Replication;
import org.almanac.dualwrite.LiveVersion;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RowChange;
import org.almanac.dualwrite.TableMap;
import org.almanac.problem.Refusal;
import org.junit.jupiter.api.Test;

class MapStatesTest {

    private static final List<RowChange> CHANGES =
            List.of(new RowChange("1", "A", 1), new RowChange("1", "B", 1), new RowChange("1", "C", 1));

    private final AnEnvironment environment = AnEnvironment.running();

    private TableMap listed(MapPair pair) {
        return Listing.of(environment.state, environment).map(pair).orElseThrow();
    }

    private MapState state(MapPair pair) {
        return environment.map(pair).state();
    }

    private Replication change(MapPair pair, List<RowChange> changes) {
        Traffic traffic = Traffic.of(environment.state, pair, changes, environment.now());
        environment.state = traffic.state();
        return traffic.replication();
    }

    private void refused(DualWriteOrder order, String why) {
        LinkState before = environment.state;
        assertThatThrownBy(() -> environment.order(order))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
        assertThat(environment.state).isEqualTo(before);
    }

    private void paused() {
        environment.order(new Pause(List.of(GROUPS)));
        change(GROUPS, CHANGES);
    }

    // map scenario 21
    @Test
    void aMapIsEditedWhileItIsStoppedOnly() {
        assertThatThrownBy(() -> Edits.check(environment.state, GROUPS)).isInstanceOf(Refusal.class);
        environment.order(new Stop(GROUPS));

        Edits.check(environment.state, GROUPS);
        Edits.check(environment.state, new MapPair("ctso_new", "New"));
    }

    // map scenario 29
    @Test
    void aStoppedMapOffersToBeStartedOnly() {
        environment.order(new Stop(GROUPS));

        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
        assertThat(listed(GROUPS).actions()).containsExactly(MapAction.START);
        assertThat(change(GROUPS, CHANGES)).isEqualTo(new Replication(0, 0, 0, 3));
    }

    // map scenario 31
    @Test
    void aMapThatDoesNotRunIsNamedAndNoneIsPaused() {
        environment.order(new Stop(MEMBERS));

        refused(new Pause(List.of(GROUPS, MEMBERS)), MEMBERS.displayName());
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
    }

    // map scenario 32
    @Test
    void queuedChangesAreReplayedInOrderWhileNewOnesQueue() {
        paused();
        Resume resume = new Resume(List.of(GROUPS), CatchUp.REPLAY);
        environment.accept(resume);

        assertThat(state(GROUPS)).isEqualTo(MapState.CATCH_UP);
        assertThat(listed(GROUPS).actions()).containsExactly(MapAction.SKIP_TO_LIVE);
        RowChange last = new RowChange("1", "D", 1);
        assertThat(change(GROUPS, List.of(last)).queued()).isEqualTo(1);

        environment.finish(resume);
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(environment.map(GROUPS).flow().replicated())
                .extracting(RowChange::value)
                .containsExactly("A", "B", "C", "D");
        assertThat(listed(GROUPS).queued()).isZero();
    }

    // map scenario 33
    @Test
    void keptChangesBecomeErrorsThatCanBeTriedAgain() {
        paused();

        environment.order(new Resume(List.of(GROUPS), CatchUp.KEEP_AS_ERRORS));

        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(listed(GROUPS).catchUpErrors()).isEqualTo(3);
        environment.order(new RetryErrors(GROUPS));
        assertThat(listed(GROUPS).catchUpErrors()).isZero();
        assertThat(environment.map(GROUPS).flow().replicated()).containsExactlyElementsOf(CHANGES);
    }

    // map scenario 34
    @Test
    void discardedChangesAreLostAndTheLossIsReported() {
        paused();

        Outcome outcome = environment.order(new Resume(List.of(GROUPS), CatchUp.DISCARD));

        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(listed(GROUPS).queued()).isZero();
        assertThat(outcome.message()).contains("3 queued changes", "lost");
    }

    // map scenario 35
    @Test
    void afterADayRecordsAreBlockedAndAnAlarmSaysSo() {
        paused();
        assertThat(listed(GROUPS).alarms()).isEmpty();

        environment.pass(Duration.ofHours(25));

        assertThat(listed(GROUPS).alarms()).anyMatch(alarm -> alarm.contains("more than a day"));
        assertThat(change(GROUPS, CHANGES).blocked()).isEqualTo(3);
        assertThat(listed(GROUPS).alarms()).anyMatch(alarm -> alarm.startsWith("3 changes were blocked"));
    }

    @Test
    void beyondAGigabyteRecordsAreBlocked() {
        environment.order(new Pause(List.of(GROUPS)));
        long half = 1L << 29;
        List<RowChange> large = IntStream.range(0, 3)
                .mapToObj(number -> new RowChange("r" + number, "v", half))
                .toList();

        assertThat(change(GROUPS, large)).isEqualTo(new Replication(0, 2, 1, 0));
    }

    // map scenario 36
    @Test
    void errorsOlderThanADayArePurged() {
        paused();
        environment.order(new Resume(List.of(GROUPS), CatchUp.KEEP_AS_ERRORS));
        environment.pass(Duration.ofHours(25));

        assertThat(listed(GROUPS).catchUpErrors()).isZero();
        Outcome outcome = environment.order(new RetryErrors(GROUPS));
        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.message()).contains("3 of 3", "purged");
    }

    @Test
    void skippingToLiveEndsTheCatchingUp() {
        paused();
        Resume resume = new Resume(List.of(GROUPS), CatchUp.REPLAY);
        environment.accept(resume);

        environment.order(new SkipToLive(GROUPS, CatchUp.KEEP_AS_ERRORS));

        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(listed(GROUPS).catchUpErrors()).isEqualTo(3);
        assertThat(environment.finish(resume).failed()).isFalse();
        assertThat(listed(GROUPS).catchUpErrors()).isEqualTo(3);
    }

    @Test
    void aResumeThatFailsLosesNothing() {
        paused();
        Resume resume = new Resume(List.of(GROUPS), CatchUp.REPLAY);
        environment.accept(resume);

        environment.fail(resume);

        assertThat(state(GROUPS)).isEqualTo(MapState.PAUSED);
        assertThat(listed(GROUPS).queued()).isEqualTo(3);
        assertThat(listed(GROUPS).lastError()).isEqualTo("made to fail");
    }

    @Test
    void aPausedMapCanBeResumedAndNothingElse() {
        paused();
        UUID version = environment.map(GROUPS).versions().get(0);

        refused(new Stop(GROUPS), "Resume it first");
        refused(new Start(GROUPS, false), "paused");
        refused(new ChooseVersion(GROUPS, version), "Stop");
        refused(new RetryErrors(GROUPS), "while it runs");
        refused(new SkipToLive(GROUPS, CatchUp.DISCARD), "not resuming");
        assertThat(listed(GROUPS).pausedSince()).isEqualTo(environment.now());
    }

    @Test
    void aMapWithAnOrderUnderWayTakesNoOther() {
        environment.accept(new Stop(GROUPS));

        refused(new Stop(GROUPS), "wait for the end of 'stop'");
        refused(new Pause(List.of(MEMBERS, GROUPS)), "wait");
        environment.order(new Stop(MEMBERS));
    }

    @Test
    void aLiveVersionStaysLiveWithoutItsRow() {
        environment.delete(environment.map(GROUPS).versions().get(0));

        assertThat(listed(GROUPS).versions()).isEmpty();
        assertThat(listed(GROUPS).live()).satisfies(live -> {
            assertThat(live.kind()).isEqualTo(LiveVersion.Kind.LIVE);
            assertThat(live.id()).isNull();
        });

        environment.order(new Stop(GROUPS));
        assertThat(Listing.of(environment.state, environment).map(GROUPS)).isEmpty();
    }
}
