package org.almanac.environment;

/**
 * Creates, changes and deletes the unmanaged solutions of an embedded environment (dataverse-semantics 1.2, 1.5). Each call is
 * one transaction. What the platform refuses is a {@link org.almanac.problem.Refusal} EDIT_REFUSED with the platform's number
 * as its item, and nothing has changed then; an operation key is kept with the change.
 */
public interface UnmanagedSolutions {

    /**
     * Refused for a bad (0x8004F002), used (0x8004F023) or reserved name (0x8004F022), a bad version (0x8004F01E) and a
     * restricted publisher (0x8004F017).
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_PUBLISHER
     */
    InstalledSolution create(EnvironmentName environment, NewSolution solution, String operationKey);

    /**
     * Changes what is not null; refused for a managed solution (0x8004F024), and while it has patches (0x80048538).
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    InstalledSolution change(
            EnvironmentName environment, String uniqueName, SolutionFields change, String operationKey);

    /**
     * Deletes the container; its components stay in the environment. The patches of a parent go with it, newest first
     * (dataverse-semantics 1.6: one transaction). Refused for a managed solution (0x8004F024) and a restricted one
     * (0x8004F005).
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    void delete(EnvironmentName environment, String uniqueName, String operationKey);
}
