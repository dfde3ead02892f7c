package org.almanac.process.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.IdempotencyKeys;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Identity;
import org.almanac.process.StartDeployment;
import org.almanac.process.lifecycle.DeploymentProcesses;
import org.almanac.solution.Sha256;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts processes, each command once. */
@Component
class Starting {

    private static final int LONGEST_KEY = 200;

    private final RuntimeService runtime;
    private final DeploymentRecords records;
    private final IdempotencyKeys keys;
    private final DeploymentProcesses processes;
    private final ActingAs acting;
    private final TransactionTemplate transaction;

    Starting(
            RuntimeService runtime,
            DeploymentRecords records,
            IdempotencyKeys keys,
            DeploymentProcesses processes,
            ActingAs acting,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.records = records;
        this.keys = keys;
        this.processes = processes;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    DeploymentId start(StartDeployment command, @Nullable String key, Identity caller) {
        if (processes.find(command.process()).isEmpty()) {
            throw new BadInput(ErrorCode.UNKNOWN_PROCESS, "There is no process of the name given.", "process");
        }
        return key == null ? begin(command, caller) : startOnce(command, checked(key), caller);
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput(
                    ErrorCode.INVALID_REQUEST, "An idempotency key has 1 to 200 characters.", "Idempotency-Key");
        }
        return key;
    }

    /** The key is claimed in the transaction of the start; of two at the same moment the database lets one through. */
    private DeploymentId startOnce(StartDeployment command, String key, Identity caller) {
        Sha256 hash = StartVariables.hash(command);
        Optional<DeploymentId> earlier = keys.find(caller.user(), key, hash);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return inTransaction(() -> {
                DeploymentId id = begin(command, caller);
                keys.claim(caller.user(), key, hash, id);
                return id;
            });
        } catch (DuplicateKeyException e) {
            return keys.find(caller.user(), key, hash).orElseThrow(() -> e);
        }
    }

    private DeploymentId inTransaction(Supplier<DeploymentId> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private DeploymentId begin(StartDeployment command, Identity caller) {
        String instance = acting.caller(
                caller,
                () -> runtime.startProcessInstanceByKey(command.process(), command.variables())
                        .getProcessInstanceId());
        return records.runOf(instance).orElseThrow().id();
    }
}
