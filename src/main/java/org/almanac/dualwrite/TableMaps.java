package org.almanac.dualwrite;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;

/**
 * The saved versions of table maps: rows of {@code msdyn_dualwriteentitymap}, which travel in solutions
 * (dual-write-and-order-management 1.2). A link knows them only once their solution was applied.
 */
public interface TableMaps {

    /** The kind of component that saved versions are. */
    String KIND = "msdyn_dualwriteentitymap";

    /**
     * What an environment has.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    SavedMaps savedMaps(EnvironmentName environment);

    /**
     * What a package brings. A version's publisher is the package's where the name has its prefix, otherwise the prefix itself;
     * its only solution is the package's.
     */
    SavedMaps broughtBy(StagedPackage solutionPackage);

    /**
     * The solutions of an environment that have table maps, by unique name.
     *
     * @param registered ids of the saved versions that the link knows
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    List<MapSolution> mapSolutions(EnvironmentName environment, Set<UUID> registered);
}
