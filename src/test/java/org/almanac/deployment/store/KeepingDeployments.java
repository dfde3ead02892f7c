package org.almanac.deployment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almanac.deployment.AuditTrail;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentProblem;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRequest;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.DeploymentStep;
import org.almanac.deployment.Deployments;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.deployment.IdempotencyKeys;
import org.almanac.deployment.Plans;
import org.almanac.deployment.StepLedger;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of a run, on whichever database. */
@SpringBootTest(classes = StoreContext.class, webEnvironment = WebEnvironment.NONE)
abstract class KeepingDeployments {

    private static final EnvironmentName PROD = new EnvironmentName("prod");

    @Autowired
    private DeploymentRecords records;

    @Autowired
    private Deployments deployments;

    @Autowired
    private StepLedger ledger;

    @Autowired
    private EnvironmentLeases leases;

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void emptiesWhatTestsShare() {
        jdbc.sql("DELETE FROM alm.environment_lease_queue").update();
        jdbc.sql("UPDATE alm.environment_lease SET holder = NULL").update();
        jdbc.sql("DELETE FROM alm.audit_entry").update();
        jdbc.sql("UPDATE alm.audit_head SET seq = 0, entry_hash = ?")
                .param("0".repeat(64))
                .update();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private DeploymentId deployment(String environment) {
        DeploymentRequest request = new DeploymentRequest(
                "install-solution",
                new EnvironmentName(environment),
                Plans.hash("package"),
                "contoso",
                "1.0",
                ImportOptions.standard(),
                Map.of("managed", "true"),
                "Because.",
                "olga");
        return records.create(request, DeploymentId.random().value());
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        DeploymentId id = deployment("prod");
        records.planned(id, Plans.deletingAForm());
        assertThat(deployments.get(id).request().reason()).isEqualTo("Because.");
        assertThat(deployments.get(id).planHash())
                .isEqualTo(Plans.deletingAForm().planHash());
        assertThat(deployments.plan(id)).contains(Plans.deletingAForm());
    }

    @Test
    void theListIsFilteredAndPagedFromTheNewest() {
        DeploymentId first = deployment("paged");
        DeploymentId second = deployment("paged");
        deployment("elsewhere");
        EnvironmentName paged = new EnvironmentName("paged");
        assertThat(deployments.list(new DeploymentFilter(paged, null, null, null, 1)))
                .extracting("id")
                .containsExactly(second);
        assertThat(deployments.list(new DeploymentFilter(paged, DeploymentState.PLANNING, null, second.value(), 9)))
                .extracting("id")
                .containsExactly(first);
    }

    @Test
    void aStateThatMayNotFollowIsADefect() {
        DeploymentId id = deployment("prod");
        records.moveTo(id, DeploymentState.REFUSED);
        assertThatIllegalStateException().isThrownBy(() -> records.moveTo(id, DeploymentState.RUNNING));
    }

    @Test
    void aFailureSurvivesTheRollbackOfItsStep() {
        DeploymentId id = deployment("prod");
        transaction().executeWithoutResult(status -> {
            records.moveTo(id, DeploymentState.RUNNING);
            var attempt = ledger.begin(id, "task_x", "Do X");
            ledger.failed(attempt, DeploymentProblem.of(ErrorCode.OPERATION_FAILED, "Broken.", null, List.of()));
            status.setRollbackOnly();
        });
        assertThat(deployments.get(id).state()).isEqualTo(DeploymentState.PLANNING);
        assertThat(deployments.get(id).steps()).extracting("state").containsExactly(DeploymentStep.State.FAILED);
        assertThat(deployments.get(id).problem()).isNotNull();
        assertThat(ledger.failures(id, "task_x")).isEqualTo(1);
    }

    @Test
    void aStepThatWasCutOffIsResumedAndNotCountedAgain() {
        DeploymentId id = deployment("prod");
        ledger.begin(id, "task_x", "Do X");
        var resumed = ledger.begin(id, "task_x", "Do X");
        ledger.done(resumed, "done");
        assertThat(deployments.get(id).steps()).singleElement().satisfies(step -> {
            assertThat(step.attempt()).isEqualTo(1);
            assertThat(step.state()).isEqualTo(DeploymentStep.State.DONE);
        });
    }

    @Test
    void theLeaseIsHandedOnInTheOrderOfAsking() {
        DeploymentId first = new DeploymentId("a");
        DeploymentId second = new DeploymentId("b");
        DeploymentId third = new DeploymentId("c");
        assertThat(leases.take(PROD, first)).isTrue();
        assertThat(leases.take(PROD, first)).isTrue();
        assertThat(leases.take(PROD, second)).isFalse();
        assertThat(leases.take(PROD, third)).isFalse();
        assertThat(leases.take(PROD, second)).isFalse();
        assertThat(leases.release(PROD, second)).isEmpty();
        assertThat(leases.take(PROD, second)).isFalse();
        assertThat(leases.release(PROD, first)).contains(third);
        assertThat(leases.release(PROD, first)).isEmpty();
        assertThat(leases.take(PROD, third)).isTrue();
        assertThat(leases.release(PROD, third)).contains(second);
    }

    @Test
    void ofManyWhoAskAtOnceOneHoldsTheLease() throws Exception {
        EnvironmentName fresh = new EnvironmentName("asked-at-once");
        List<Boolean> granted = atOnce(6, n -> leases.take(fresh, new DeploymentId("d" + n)));
        assertThat(granted).containsOnlyOnce(true);
        assertThat(leases.queue(fresh)).hasSize(5);
    }

    @Test
    void theSameKeyIsClaimedOnce() {
        DeploymentId id = deployment("prod");
        keys.claim("olga", "k", Plans.hash("command"), id);
        assertThat(keys.find("olga", "k", Plans.hash("command"))).contains(id);
        assertThat(keys.find("ada", "k", Plans.hash("command"))).isEmpty();
        assertThatThrownBy(() -> keys.find("olga", "k", Plans.hash("another"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keys.claim("olga", "k", Plans.hash("command"), id))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void entriesOfManyThreadsFormOneChain() throws Exception {
        atOnce(6, n -> {
            for (int i = 0; i < 5; i++) {
                audit.append("olga", "tried", "thread " + n, "entry " + i);
            }
            return true;
        });
        assertThat(audit.entriesAfter(0, 100)).hasSize(30);
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void anEntryIsKeptOnlyIfItsTransactionIs() {
        transaction().executeWithoutResult(status -> {
            audit.append("olga", "tried", "x", "rolled back");
            status.setRollbackOnly();
        });
        assertThat(audit.entriesAfter(0, 100)).isEmpty();
    }

    @Test
    void aChangedEntryIsFound() {
        threeEntries();
        jdbc.sql("UPDATE alm.audit_entry SET acting_user = 'somebody' WHERE seq = 2")
                .update();
        assertThat(audit.verify()).hasValue(2);
    }

    @Test
    void aMissingEntryIsFound() {
        threeEntries();
        jdbc.sql("DELETE FROM alm.audit_entry WHERE seq = 2").update();
        assertThat(audit.verify()).hasValue(2);
    }

    @Test
    void aMissingLastEntryIsFound() {
        threeEntries();
        jdbc.sql("DELETE FROM alm.audit_entry WHERE seq = 3").update();
        assertThat(audit.verify()).hasValue(3);
    }

    private void threeEntries() {
        for (int i = 1; i <= 3; i++) {
            audit.append("olga", "tried", "x", "entry " + i);
        }
        assertThat(audit.verify()).isEmpty();
    }

    private interface Work<T> {
        T run(int number);
    }

    private static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                int number = n;
                calls.add(() -> {
                    start.await();
                    return work.run(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
