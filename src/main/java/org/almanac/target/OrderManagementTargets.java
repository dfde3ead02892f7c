package org.almanac.target;

import org.almanac.environment.EnvironmentName;

/** Finds the adapter for the order management of an environment, whether the environment itself has one or not. */
public interface OrderManagementTargets {

    /**
     * Order management of the environment behind the port.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     * @throws org.almanac.problem.Refusal ORDER_COMMANDS_DISABLED if it is not embedded and nothing is configured for it
     */
    OrderManagementTarget of(EnvironmentName environment);
}
