package org.almanac.environment;

import java.util.List;
import java.util.Optional;

/** The register of environments. */
public interface Environments {

    /** Registers an environment; refused (ENVIRONMENT_EXISTS, INVALID_ENVIRONMENT) without any effect. */
    Environment register(EnvironmentName name, EnvironmentSettings settings);

    /** Changes what is not null in the settings. */
    Environment change(EnvironmentName name, EnvironmentSettings settings);

    /** Removes an environment with everything in it; what only it used of the shared bodies stays for others. */
    void remove(EnvironmentName name);

    Optional<Environment> find(EnvironmentName name);

    /** The environment, or a problem UNKNOWN_ENVIRONMENT. */
    Environment get(EnvironmentName name);

    /** All environments by name. */
    List<Environment> list();
}
