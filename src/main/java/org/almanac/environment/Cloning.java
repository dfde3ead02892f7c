package org.almanac.environment;

/**
 * Patches and roll-ups of unmanaged solutions (dataverse-semantics 1.6). Each call is one transaction. What the platform
 * refuses is a {@link org.almanac.problem.Refusal} EDIT_REFUSED with the platform's number as its item, and nothing has
 * changed then.
 */
public interface Cloning {

    /**
     * Makes an empty patch; its parent is locked as long as it has patches.
     *
     * @param parent unique name of an unmanaged solution that is no patch
     * @param version same major and minor as the parent's, and higher (else 0x80048539), also than its patches' (else
     *     0x80061771)
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    InstalledSolution asPatch(
            EnvironmentName environment, String parent, String displayName, String version, String operationKey);

    /**
     * Merges a solution and all its patches into one of the same unique name; the patches are gone then.
     *
     * @param version with a higher major or minor number than the parent's (else 0x80048539); with the setting {@code
     *     almanac.cloning.equal-version} also equal ones, not below any patch
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    InstalledSolution asSolution(
            EnvironmentName environment, String parent, String displayName, String version, String operationKey);
}
