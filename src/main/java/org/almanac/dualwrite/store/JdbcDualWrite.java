package org.almanac.dualwrite.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.dualwrite.link.Listing;
import org.almanac.dualwrite.link.SyncRun;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.rehearsal.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcDualWrite implements DualWrite {

    private final Environments environments;
    private final LinkWork work;
    private final RequestRows requests;
    private final Interference interference;
    private final Answers answers;
    private final TransactionTemplate apart;

    JdbcDualWrite(
            Environments environments,
            LinkWork work,
            RequestRows requests,
            Interference interference,
            PlatformTransactionManager manager) {
        this.environments = environments;
        this.work = work;
        this.requests = requests;
        this.interference = interference;
        this.answers = new Answers(new TransactionTemplate(manager));
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public DualWriteSnapshot read(EnvironmentName environment) {
        environments.get(environment);
        return answer(() -> Listing.of(work.current(environment), work.around(environment)));
    }

    @Override
    public Mapping mapping(EnvironmentName environment, UUID version) {
        environments.get(environment);
        return answer(() -> saved(environment, version).mapping());
    }

    private SavedMap saved(EnvironmentName environment, UUID version) {
        return work.around(environment)
                .saved()
                .map(version)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_TABLE_MAP,
                        "The environment '" + environment + "' has no saved version " + version + ".",
                        version.toString()));
    }

    @Override
    public void submit(EnvironmentName environment, List<DualWriteRequest> wanted) {
        environments.get(environment);
        if (wanted.isEmpty()) {
            return;
        }
        TransientFailure lost = interference.on(environment, wanted).orElse(null);
        if (lost == null) {
            answer(() -> {
                work.submit(environment, wanted);
                return wanted;
            });
            return;
        }
        afterwards(() -> apart.executeWithoutResult(status -> work.submit(environment, wanted)));
        throw lost;
    }

    /** The caller's transaction is about to fail and holds locks perhaps; what must happen all the same waits for its end. */
    private static void afterwards(Runnable effect) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            effect.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                effect.run();
            }
        });
    }

    @Override
    public List<RequestStatus> requests(EnvironmentName environment, String run) {
        environments.get(environment);
        return answer(() -> {
            work.current(environment);
            return requests.of(environment, run).stream().map(Request::status).toList();
        });
    }

    @Override
    public SyncFacts syncFacts(EnvironmentName environment, UUID version) {
        environments.get(environment);
        return answer(() -> {
            SavedMap map = saved(environment, version);
            LinkState state = work.current(environment);
            return SyncRun.facts(map.pair(), map.mapping(), state, work.around(environment));
        });
    }

    private <T extends Object> T answer(Supplier<T> question) {
        return answers.of(question);
    }
}
