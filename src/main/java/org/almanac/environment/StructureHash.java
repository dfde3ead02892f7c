package org.almanac.environment;

import org.almanac.solution.Sha256;

/**
 * Stands for everything that an environment holds beside the data in its tables: for whoever remembers what definitions come to
 * ({@link StateMemory}), so that writing rows does not make it forget. Unlike the state hash it says nothing about equality of
 * environments.
 */
public interface StructureHash {

    /** @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT */
    Sha256 of(EnvironmentName environment);
}
