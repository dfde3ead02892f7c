package org.almanac.target.embedded;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Progress;
import org.almanac.environment.StagedPackages;
import org.almanac.problem.BadInput;
import org.almanac.solution.Sha256;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes orders and wakes the workers. */
@Component
class Intake {

    /** Who ends an order that no worker ever sees, in the transaction that takes it. */
    private static final String NOBODY = "intake";

    private final Operations operations;
    private final WorkerPool workers;
    private final StagedPackages packages;
    private final RunRecords records;
    private final TransactionOperations transactions;
    private final Clock clock;

    Intake(
            Operations operations,
            WorkerPool workers,
            StagedPackages packages,
            RunRecords records,
            TransactionOperations transactions,
            Clock clock) {
        this.operations = operations;
        this.workers = workers;
        this.packages = packages;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    void submit(OperationKey key, EnvironmentName environment, Work work) {
        if (operations.submit(key, environment, work)) {
            workers.wakeAfterCommit();
        }
    }

    /** An import whose file may go afterwards, so that it is read now; what cannot be read is refused under the key. */
    void submitUnplanned(OperationKey key, EnvironmentName environment, Work.Import order) {
        if (operations.find(key).isEmpty()) {
            try {
                packages.stage(new Sha256(order.packageId()), Path.of(order.path()));
            } catch (BadInput unreadable) {
                transactions.executeWithoutResult(status -> refuse(key, environment, order, unreadable));
                return;
            }
        }
        submit(key, environment, order);
    }

    private void refuse(OperationKey key, EnvironmentName environment, Work.Import order, BadInput unreadable) {
        operations.submit(key, environment, order);
        operations.take(key, NOBODY, Duration.ZERO);
        Run run = new Run(operations.find(key).orElseThrow(), NOBODY, clock.instant(), records, Progress.SILENT);
        records.failed(
                run,
                run.failure(OperationState.REFUSED, unreadable.code(), unreadable.getMessage(), unreadable.items()));
    }

    Optional<Operation> find(OperationKey key) {
        return operations.find(key);
    }
}
