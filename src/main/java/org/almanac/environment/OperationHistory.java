package org.almanac.environment;

/** Keeps the solution history of embedded environments (dataverse-semantics 6). */
public interface OperationHistory {

    /**
     * Records that an operation runs, or what is known of it by now; an operation that was taken over goes on in the entry
     * that it has. Its end is recorded by what carries it out, or by {@link #failed}.
     */
    void started(EnvironmentName environment, StartedOperation operation);

    /** Records that an operation failed; to be called after its transaction was rolled back. */
    void failed(EnvironmentName environment, FailedOperation failure);
}
