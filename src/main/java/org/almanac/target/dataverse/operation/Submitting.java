package org.almanac.target.dataverse.operation;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationStatus;
import org.almanac.target.embedded.Work;
import org.almanac.target.remote.Intake;
import org.almanac.target.remote.NewRequest;

/** Takes operations in, each key once, and says how far they are. */
public record Submitting(RemoteOperations operations) {

    /** @throws org.almanac.problem.Refusal OPERATION_CONFLICT if the key stands for another operation */
    public void submit(EnvironmentName environment, OperationKey key, Work work) {
        new Intake<>(environment, operations).take(List.of(new NewRequest<>(key.value(), work)), fresh -> {});
    }

    /** Empty if nothing was submitted under the key. */
    public Optional<OperationStatus> status(EnvironmentName environment, OperationKey key) {
        return operations.find(environment, key.value()).map(RemoteOperation::status);
    }
}
