package org.almanac.target;

import org.almanac.environment.EnvironmentName;

/** Finds the adapter for an environment. */
public interface Targets {

    /**
     * The environment behind the port.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     * @throws org.almanac.problem.Refusal UNSUPPORTED_ENVIRONMENT if there is no adapter for its kind
     */
    TargetEnvironment of(EnvironmentName environment);
}
