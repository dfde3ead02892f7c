package org.almanac.target.embedded;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.FailedOperation;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJobRecording;
import org.almanac.environment.OperationHistory;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what others may see of a run while it is under way, in transactions of their own beside the one that does the work,
 * and its end as part of the caller's. They touch rows that the work itself touches only at its very end.
 */
@Component
class RunRecords {

    private final Operations operations;
    private final ImportJobRecording jobs;
    private final OperationHistory history;
    private final TransactionTemplate aside;

    RunRecords(
            Operations operations,
            ImportJobRecording jobs,
            OperationHistory history,
            PlatformTransactionManager manager) {
        this.operations = operations;
        this.jobs = jobs;
        this.history = history;
        this.aside = new TransactionTemplate(manager);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The operation is under way; as every step, it ends with {@link LostLease} if another worker has taken it over. */
    void started(Run run) {
        aside.executeWithoutResult(status -> {
            own(run, 0);
            history.started(environment(run), run.history());
        });
    }

    /** The import got past its validation. */
    void begun(Run run, StagedPackage staged, Plan plan) {
        try {
            begin(run, staged, plan);
        } catch (DuplicateKeyException raced) {
            // another environment got the same report at the same moment; now it is there
            begin(run, staged, plan);
        }
    }

    private void begin(Run run, StagedPackage staged, Plan plan) {
        aside.executeWithoutResult(status -> {
            own(run, 0);
            run.importJobId()
                    .ifPresent(id -> jobs.begin(
                            environment(run),
                            new ImportJobRecording.Start(
                                    id, run.operation().key().value(), staged, plan, run.started())));
            history.started(environment(run), run.history());
        });
    }

    /** The work is as far as this. */
    void progress(Run run, double percent) {
        aside.executeWithoutResult(status -> {
            own(run, percent);
            run.importJobId().ifPresent(id -> jobs.progress(environment(run), id, percent));
        });
    }

    private void own(Run run, double percent) {
        if (!operations.progress(run.operation().key(), run.worker(), percent)) {
            throw new LostLease();
        }
    }

    /** Part of the transaction that did the work. */
    void succeeded(Run run) {
        if (!operations.succeed(run.operation().key(), run.worker())) {
            throw new LostLease();
        }
        run.importJobId().ifPresent(id -> jobs.succeeded(environment(run), id));
    }

    /** Part of the caller's transaction, after the one that did the work was rolled back. */
    void failed(Run run, Failure failure) {
        if (!operations.end(run.operation().key(), run.worker(), failure)) {
            throw new LostLease();
        }
        ImportFailure platform = failure.platform();
        if (platform != null) {
            run.importJobId().ifPresent(id -> jobs.failed(environment(run), id, platform));
        }
        history.failed(environment(run), new FailedOperation(run.history(), failure.historyCode(), failure.message()));
    }

    private static EnvironmentName environment(Run run) {
        return run.operation().environment();
    }
}
