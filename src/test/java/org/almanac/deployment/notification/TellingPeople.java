package org.almanac.deployment.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.Notice;
import org.almanac.deployment.Notifications;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices on their way out, on whichever database. */
@SpringBootTest(classes = OutboxContext.class, webEnvironment = WebEnvironment.NONE)
abstract class TellingPeople {

    private static final Notice DONE = Notice.of(Notice.Kind.SUCCEEDED, "The deployment has succeeded.");

    @Autowired
    private DeploymentRecords records;

    @Autowired
    private Notifications withoutSettings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Receiver hook = new Receiver("web-hook");
    private final Receiver mail = new Receiver("mail");

    @BeforeEach
    void emptiesWhatTestsShare() {
        jdbc.sql("DELETE FROM alm.notification").update();
    }

    private static NotificationSettings settings() {
        return new NotificationSettings("https://almanac.example", null, null, true, Duration.ofHours(1));
    }

    private Outbox outbox() {
        return new Outbox(jdbc, clock);
    }

    private SendingNotices sender(Channel... channels) {
        return new SendingNotices(outbox(), new Channels(List.of(channels)), records, settings());
    }

    private NotificationWorker worker(Channel... channels) {
        return new NotificationWorker(sender(channels), settings(), true);
    }

    private Notifications notifications(Channel... channels) {
        return new OutboxNotifications(outbox(), new Channels(List.of(channels)), records, worker(channels));
    }

    private DeploymentId deployment() {
        DeploymentRequest request = new DeploymentRequest(
                "install-solution",
                new EnvironmentName("prod"),
                null,
                "ContosoCore",
                "1.1.0.0",
                ImportOptions.standard(),
                Map.of(),
                null,
                "olga");
        return records.create(request, DeploymentId.random().value());
    }

    private DeploymentId told(Notice notice, Channel... channels) {
        DeploymentId id = deployment();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> notifications(channels).tell(id, notice));
        return id;
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM alm.notification ORDER BY channel")
                .query(String.class)
                .list();
    }

    @Test
    void whatWasCommittedIsSentOnceOverEachChannelUnderOneId() {
        DeploymentId id = told(DONE, hook, mail);

        assertThat(sender(hook, mail).sendWaiting()).isEqualTo(2);
        assertThat(sender(hook, mail).sendWaiting()).isZero();

        assertThat(hook.got).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("succeeded");
            assertThat(message.deployment()).isEqualTo(id.value());
            assertThat(message.process()).isEqualTo("install-solution");
            assertThat(message.environment()).isEqualTo("prod");
            assertThat(message.packageName()).isEqualTo("ContosoCore 1.1.0.0");
            assertThat(message.state()).isEqualTo("planning");
            assertThat(message.link()).isEqualTo("https://almanac.example/api/deployments/" + id);
            assertThat(message.at()).startsWith("2026-");
        });
        assertThat(mail.got).containsExactlyElementsOf(hook.got);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void aTransactionThatIsRolledBackTellsNobody() {
        DeploymentId id = deployment();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notifications(hook).tell(id, DONE);
            status.setRollbackOnly();
        });

        assertThat(sender(hook).sendWaiting()).isZero();
        assertThat(states()).isEmpty();
    }

    @Test
    void withoutAnySettingNothingIsKept() {
        withoutSettings.tell(deployment(), DONE);
        assertThat(states()).isEmpty();
    }

    @Test
    void whatIsNotTakenIsTriedAgainAfterGrowingPausesAndGivenUpInTheEnd() {
        told(DONE, hook);
        hook.down = true;
        SendingNotices sender = sender(hook);

        for (int minutes : new int[] {1, 5, 30, 120}) {
            sender.sendWaiting();
            assertThat(states()).containsExactly("WAITING");
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(outbox().claim(List.of("web-hook"), "early", Duration.ofMinutes(1)))
                    .isEmpty();
            clock.advance(Duration.ofSeconds(1));
        }
        sender.sendWaiting();

        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(jdbc.sql("SELECT tries FROM alm.notification")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(jdbc.sql("SELECT last_error FROM alm.notification")
                        .query(String.class)
                        .single())
                .isEqualTo("web-hook is down.");
        hook.down = false;
        clock.advance(Duration.ofDays(1));
        assertThat(sender.sendWaiting()).isZero();
    }

    @Test
    void aChannelThatIsDownDoesNotRepeatWhatAnotherHasSent() {
        told(DONE, hook, mail);
        mail.down = true;
        sender(hook, mail).sendWaiting();
        mail.down = false;
        clock.advance(Duration.ofMinutes(1));
        sender(hook, mail).sendWaiting();

        assertThat(hook.got).hasSize(1);
        assertThat(mail.got).containsExactlyElementsOf(hook.got);
    }

    @Test
    void whatAWorkerLeavesBehindIsSentByAnotherWhenItsLeaseIsOver() {
        told(DONE, hook);
        Delivery lost = outbox().claim(List.of("web-hook"), "gone", SendingNotices.LEASE)
                .orElseThrow();
        assertThat(sender(hook).sendWaiting()).isZero();

        clock.advance(SendingNotices.LEASE);
        assertThat(sender(hook).sendWaiting()).isEqualTo(1);

        outbox().giveUp(lost, "came too late");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whatWaitsForAChannelThatIsNotSetUpHereIsLeftToOtherNodes() {
        told(DONE, hook, mail);
        assertThat(sender(mail).sendWaiting()).isEqualTo(1);
        assertThat(states()).containsExactly("SENT", "WAITING");
    }

    @Test
    void severalWorkersSendEachNoticeOnce() throws Exception {
        int notices = 40;
        for (int i = 0; i < notices; i++) {
            told(DONE, hook);
        }
        int workers = 4;
        CyclicBarrier together = new CyclicBarrier(workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Integer>> sends = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                sends.add(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return sender(hook).sendWaiting();
                });
            }
            int sent = 0;
            for (Future<Integer> one : threads.invokeAll(sends)) {
                sent += one.get();
            }
            assertThat(sent).isEqualTo(notices);
        } finally {
            threads.shutdownNow();
        }
        assertThat(hook.got).hasSize(notices).doesNotHaveDuplicates();
    }

    @Test
    void theWorkerSendsByItselfRightAfterTheCommit() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        Channel waited = new Channel() {
            @Override
            public String name() {
                return "web-hook";
            }

            @Override
            public boolean takes(Notice notice) {
                return true;
            }

            @Override
            public void send(Notice notice, Message message) {
                came.countDown();
            }
        };
        NotificationWorker worker = worker(waited);
        worker.start();
        try {
            Notifications notifications =
                    new OutboxNotifications(outbox(), new Channels(List.of(waited)), records, worker);
            DeploymentId id = deployment();
            new TransactionTemplate(transactions).executeWithoutResult(status -> notifications.tell(id, DONE));
            assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
        }
        assertThat(states()).containsExactly("SENT");
        assertThat(worker.isRunning()).isFalse();
    }
}
