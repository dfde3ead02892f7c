package org.almanac.target;

import java.util.List;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/** Reads the asynchronous operations on embedded environments. Unknown environments are answered with UNKNOWN_ENVIRONMENT. */
public interface AsyncOperations {

    /** Newest first. */
    List<AsyncOperation> list(EnvironmentName environment, int limit);

    /** @throws org.almanac.problem.BadInput UNKNOWN_OPERATION */
    AsyncOperation get(EnvironmentName environment, UUID id);
}
