package org.almanac.target.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.FailedOperation;
import org.almanac.environment.Importing;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Uninstalling;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
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
    private final Uninstalling uninstalling;
    private final StagedPackages packages;
    private final Operations operations;
    private final TransactionOperations transactions;
    private final Clock clock;

    Execution(
            Importing importing,
            Uninstalling uninstalling,
            StagedPackages packages,
            Operations operations,
            TransactionOperations transactions,
            Clock clock) {
        this.importing = importing;
        this.uninstalling = uninstalling;
        this.packages = packages;
        this.operations = operations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Another worker took the operation over, so that this one must leave nothing behind. */
    private static final class LostLease extends RuntimeException {}

    void run(Operation operation, String worker, Progress progress) {
        Instant started = clock.instant();
        try {
            transactions.executeWithoutResult(status -> {
                perform(operation, progress);
                if (!operations.succeed(operation.key(), worker)) {
                    throw new LostLease();
                }
            });
            LOG.info("{} {} succeeded on {}", operation.work().label(), operation.key(), operation.environment());
        } catch (LostLease e) {
            LOG.warn("{} was taken over by another worker; nothing was kept here", operation.key());
        } catch (AlmanacException e) {
            boolean refused = e instanceof Refusal || e instanceof BadInput;
            OperationState state = refused ? OperationState.REFUSED : OperationState.FAILED;
            LOG.info("{} ended as {}: {}", operation.key(), state, e.getMessage());
            end(operation, worker, started, state, e.code(), e.getMessage(), e.items());
        } catch (TransientDataAccessException | DuplicateKeyException e) {
            // a key is there twice when another environment got the same new components at the same moment
            again(operation, worker, started, e);
        } catch (RuntimeException e) {
            broken(operation, worker, started, e);
        }
    }

    private void perform(Operation operation, Progress progress) {
        EnvironmentName environment = operation.environment();
        String key = operation.key().value();
        if (operation.work() instanceof Work.Import order) {
            Sha256 id = new Sha256(order.packageId());
            StagedPackage staged = packages.stage(id, Path.of(order.path()));
            importing.apply(environment, staged, order.options(), new Sha256(order.plan()), key, progress);
        } else if (operation.work() instanceof Work.Uninstall order) {
            uninstalling.apply(environment, order.solution(), new Sha256(order.plan()), key, progress);
        } else {
            importing.publishAll(environment, key);
        }
    }

    private void again(Operation operation, String worker, Instant started, DataAccessException cause) {
        if (operation.attempts() >= MOST_ATTEMPTS) {
            broken(operation, worker, started, cause);
        } else {
            LOG.warn("{} will be tried again", operation.key(), cause);
            operations.release(operation.key(), worker);
        }
    }

    private void broken(Operation operation, String worker, Instant started, RuntimeException cause) {
        LOG.error("{} failed", operation.key(), cause);
        end(
                operation,
                worker,
                started,
                OperationState.FAILED,
                ErrorCode.OPERATION_FAILED,
                "The operation broke off and nothing was kept; the log names the cause under " + operation.key() + ".",
                List.of());
    }

    private void end(
            Operation operation,
            String worker,
            Instant started,
            OperationState state,
            ErrorCode code,
            String message,
            List<ProblemDetailItem> items) {
        transactions.executeWithoutResult(status -> {
            operations.end(operation.key(), worker, state, code, message, items);
            importing.recordFailure(operation.environment(), failure(operation, started, code, message));
        });
    }

    private FailedOperation failure(Operation operation, Instant started, ErrorCode code, String message) {
        String label = operation.work().label();
        String key = operation.key().value();
        if (operation.work() instanceof Work.Import order) {
            return packages.find(new Sha256(order.packageId()))
                    .map(StagedPackage::manifest)
                    .map(manifest -> new FailedOperation(
                            label,
                            manifest.uniqueName(),
                            manifest.version().text(),
                            manifest.managed(),
                            started,
                            code.code(),
                            message,
                            key))
                    .orElseGet(() -> new FailedOperation(
                            label, order.packageId(), null, false, started, code.code(), message, key));
        }
        if (operation.work() instanceof Work.Uninstall order) {
            return new FailedOperation(label, order.solution(), null, true, started, code.code(), message, key);
        }
        return new FailedOperation(label, "Default", null, false, started, code.code(), message, key);
    }
}
