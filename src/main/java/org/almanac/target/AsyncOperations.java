package org.almanac.target;

import java.util.List;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/** Reads the asynchronous operations on embedded environments. Unknown environments are answered with UNKNOWN_ENVIRONMENT. */
public interface AsyncOperations {

    /** Newest first. */
    List<AsyncOperation> list(EnvironmentName environment, int limit);

    /**
     * By id.
     *
     * @param after only those with a higher id; null for all
     */
    List<AsyncOperation> byId(EnvironmentName environment, @Nullable UUID after, int limit);

    /** Those that run or wait, in the order in which they are carried out. */
    List<AsyncOperation> underWay(EnvironmentName environment);

    /** Notes who asked for an operation that has been submitted. */
    void submittedBy(OperationKey key, String user);

    /** @throws org.almanac.problem.BadInput UNKNOWN_OPERATION */
    AsyncOperation get(EnvironmentName environment, UUID id);
}
