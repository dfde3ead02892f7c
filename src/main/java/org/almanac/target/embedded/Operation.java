package org.almanac.target.embedded;

import org.almanac.environment.EnvironmentName;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationStatus;

/**
 * A submitted operation.
 *
 * @param attempts how often a worker has begun it
 */
record Operation(OperationKey key, EnvironmentName environment, Work work, int attempts, OperationStatus status) {}
