package org.almanac.environment;

import org.almanac.solution.Sha256;

/**
 * Keeps what is known of real environments in the same form as embedded ones, so that the same planner works for both. What an
 * environment does not tell, such as the definitions in layers that Almanac did not bring there, is kept as unknown, and plans say
 * so.
 */
public interface Mirroring {

    /**
     * Makes the mirror say what the environment says; one transaction. Definitions that Almanac knows, because it brought them in or
     * has the package with that solution and version, are kept; all others become unknown.
     *
     * @param operationKey kept with the change, if there is one
     * @return the state hash afterwards; the same as before if nothing has changed
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT, or the environment is embedded
     */
    Sha256 reflect(EnvironmentName environment, MirroredInventory inventory, String operationKey);
}
