package org.almanac.target.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Importing;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.almanac.target.OperationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries out one claimed operation: the work and its entry in the ledger are one transaction. */
@Component
class Execution {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
    private static final int MOST_ATTEMPTS = 3;

    private final Importing importing;
    private final CarryingImport imports;
    private final CarryingExport exports;
    private final Uninstalling uninstalling;
    private final Undoing undoing;
    private final StagedPackages packages;
    private final Operations operations;
    private final RunRecords records;
    private final TransactionOperations transactions;
    private final Clock clock;

    Execution(
            Importing importing,
            CarryingImport imports,
            CarryingExport exports,
            Uninstalling uninstalling,
            Undoing undoing,
            StagedPackages packages,
            Operations operations,
            RunRecords records,
            TransactionOperations transactions,
            Clock clock) {
        this.importing = importing;
        this.imports = imports;
        this.exports = exports;
        this.uninstalling = uninstalling;
        this.undoing = undoing;
        this.packages = packages;
        this.operations = operations;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run(Operation operation, String worker, Progress heartbeat) {
        Run run = new Run(operation, worker, clock.instant(), records, heartbeat);
        try {
            attempt(run);
        } catch (LostLease e) {
            LOG.warn("{} was taken over by another worker; nothing was kept here", operation.key());
        }
    }

    private void attempt(Run run) {
        Operation operation = run.operation();
        try {
            stage(run);
            records.started(run);
            transactions.executeWithoutResult(status -> {
                perform(run);
                records.succeeded(run);
            });
            LOG.info("{} {} succeeded on {}", operation.work().label(), operation.key(), operation.environment());
        } catch (LostLease e) {
            throw e;
        } catch (AlmanacException e) {
            boolean refused = e instanceof Refusal || e instanceof BadInput;
            OperationState state = refused ? OperationState.REFUSED : OperationState.FAILED;
            LOG.info("{} ended as {}: {}", operation.key(), state, e.getMessage());
            end(run, run.failure(state, e.code(), e.getMessage(), e.items()));
        } catch (TransientDataAccessException | DuplicateKeyException e) {
            // a key is there twice when another environment got the same new components at the same moment
            again(run, e);
        } catch (RuntimeException e) {
            broken(run, e);
        }
    }

    /** Beside the work's transaction, because it is harmless by itself and says what the operation is about. */
    private void stage(Run run) {
        if (run.operation().work() instanceof Work.Import order) {
            run.staged(packages.stage(new Sha256(order.packageId()), Path.of(order.path())));
        }
    }

    private void perform(Run run) {
        Operation operation = run.operation();
        EnvironmentName environment = operation.environment();
        String key = operation.key().value();
        if (operation.work() instanceof Work.Import order) {
            imports.run(environment, order, run.staged(), key, run);
        } else if (operation.work() instanceof Work.Export order) {
            exports.run(environment, order, key, run);
        } else if (operation.work() instanceof Work.Uninstall order) {
            uninstalling.apply(environment, order.solution(), new Sha256(order.plan()), key, run);
        } else if (operation.work() instanceof Work.Undo order) {
            undoing.apply(environment, order.undone(), new Sha256(order.plan()), key, run);
        } else {
            importing.publishAll(environment, key);
        }
    }

    private void again(Run run, DataAccessException cause) {
        Operation operation = run.operation();
        if (operation.attempts() >= MOST_ATTEMPTS) {
            broken(run, cause);
        } else {
            LOG.warn("{} will be tried again", operation.key(), cause);
            operations.release(operation.key(), run.worker());
        }
    }

    private void broken(Run run, RuntimeException cause) {
        String key = run.operation().key().value();
        LOG.error("{} failed", key, cause);
        end(
                run,
                run.failure(
                        OperationState.FAILED,
                        ErrorCode.OPERATION_FAILED,
                        "The operation broke off and nothing was kept; the log names the cause under " + key + ".",
                        List.of()));
    }

    private void end(Run run, Failure failure) {
        transactions.executeWithoutResult(status -> records.failed(run, failure));
    }
}
