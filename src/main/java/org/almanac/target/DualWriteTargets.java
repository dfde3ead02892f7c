package org.almanac.target;

import org.almanac.environment.EnvironmentName;

/** Finds the adapter for the dual-write of an environment, whether the environment itself has one or not. */
public interface DualWriteTargets {

    /**
     * Dual-write of the environment behind the port.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     * @throws org.almanac.problem.Refusal GATEWAY_DISABLED if it is not embedded and the gateway is switched off or not configured
     *     for it
     */
    DualWriteTarget of(EnvironmentName environment);
}
