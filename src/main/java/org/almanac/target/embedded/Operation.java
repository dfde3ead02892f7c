package org.almanac.target.embedded;

import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationStatus;

/**
 * A submitted operation.
 *
 * @param attempts how often a worker has begun it
 */
record Operation(OperationKey key, EnvironmentName environment, Work work, int attempts, OperationStatus status) {

    /** The id that the import's job has or will have; empty for what is no import. */
    Optional<UUID> importJobId() {
        return work.importJobId(key);
    }
}
