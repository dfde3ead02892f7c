package org.almanac.target.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.Inventory;
import org.almanac.environment.Progress;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.target.WaitingWork;
import org.almanac.target.embedded.EmbeddedStore.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Which worker may work on what, on whichever database. */
abstract class WorkingUnderALease {

    private static final EnvironmentName ONE = new EnvironmentName("one");
    private static final EnvironmentName TWO = new EnvironmentName("two");
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final OperationKey FIRST = new OperationKey("first");
    private static final OperationKey SECOND = new OperationKey("second");

    private final AnnotationConfigApplicationContext context;
    private final Operations operations;
    private final Execution execution;
    private final MovableClock clock;

    WorkingUnderALease(TestDatabase product) {
        context = EmbeddedStore.start(product);
        operations = context.getBean(Operations.class);
        execution = context.getBean(Execution.class);
        clock = context.getBean(MovableClock.class);
    }

    @BeforeEach
    void twoEnvironments() {
        for (EnvironmentName name : List.of(ONE, TWO)) {
            context.getBean(Environments.class)
                    .register(name, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
        }
    }

    @AfterEach
    void close() {
        context.close();
    }

    private TargetEnvironment target(EnvironmentName name) {
        return context.getBean(Targets.class).of(name);
    }

    private OperationState state(EnvironmentName name, OperationKey key) {
        return target(name).poll(key).state();
    }

    @Test
    void anOperationBelongsToTheWorkerThatClaimedIt() {
        target(ONE).submitPublish(FIRST);

        assertThat(operations.claim("a", LEASE)).isPresent();
        assertThat(operations.claim("b", LEASE)).isEmpty();
        assertThat(state(ONE, FIRST)).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void anEnvironmentIsWorkedOnByOneWorkerAtATime() {
        target(ONE).submitPublish(FIRST);
        clock.advance(Duration.ofSeconds(1));
        target(ONE).submitPublish(SECOND);
        clock.advance(Duration.ofSeconds(1));
        target(TWO).submitPublish(new OperationKey("elsewhere"));

        assertThat(operations.claim("a", LEASE))
                .hasValueSatisfying(taken -> assertThat(taken.key()).isEqualTo(FIRST));
        assertThat(operations.claim("b", LEASE))
                .hasValueSatisfying(taken -> assertThat(taken.environment()).isEqualTo(TWO));
        assertThat(operations.claim("c", LEASE)).isEmpty();
    }

    @Test
    void workOfAStoppedWorkerIsTakenOverWhenItsLeaseEnds() {
        target(ONE).submitPublish(FIRST);
        operations.claim("stopped", LEASE);

        assertThat(context.getBean(WaitingWork.class).workOff()).isZero();
        clock.advance(LEASE.plusSeconds(1));

        assertThat(context.getBean(WaitingWork.class).workOff()).isEqualTo(1);
        assertThat(state(ONE, FIRST)).isEqualTo(OperationState.SUCCEEDED);
    }

    @Test
    void aHeartbeatKeepsTheLease() {
        target(ONE).submitPublish(FIRST);
        operations.claim("slow", LEASE);
        clock.advance(LEASE.minusSeconds(1));

        assertThat(operations.heartbeat(FIRST, "slow", LEASE, 40)).isTrue();
        clock.advance(Duration.ofSeconds(5));

        assertThat(operations.claim("other", LEASE)).isEmpty();
        assertThat(target(ONE).poll(FIRST).progress()).isEqualTo(40);
    }

    @Test
    void aWorkerThatLostItsLeaseLeavesNothingBehind() {
        target(ONE).submitPublish(FIRST);
        Operation late = operations.claim("late", LEASE).orElseThrow();
        clock.advance(LEASE.plusSeconds(1));
        context.getBean(WaitingWork.class).workOff();

        execution.run(late, "late", Progress.SILENT);

        assertThat(operations.heartbeat(FIRST, "late", LEASE, 50)).isFalse();
        assertThat(context.getBean(Inventory.class).history(ONE, 10))
                .extracting(HistoryEntry::operationKey)
                .containsExactly("first");
    }
}
