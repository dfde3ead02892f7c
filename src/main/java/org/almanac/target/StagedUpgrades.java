package org.almanac.target;

import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.StagedPackage;

/** Finds what a staged upgrade was made of, so that it can be applied by name alone (dataverse-semantics 3.3). */
public interface StagedUpgrades {

    /**
     * The package that was last staged as an upgrade.
     *
     * @param solution unique name of the solution that waits for the upgrade, in any case
     * @return empty if none was staged through the port
     */
    Optional<StagedPackage> newest(EnvironmentName environment, String solution);
}
