package org.almanac.target.ordercommands;

import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.OrderManagementTargets;
import org.almanac.target.Targets;

/** Embedded environments have order management of their own; all others have it as settings say. */
record RoutedOrderManagement(Environments environments, Targets targets, OrderCommandTargets configured)
        implements OrderManagementTargets {

    @Override
    public OrderManagementTarget of(EnvironmentName name) {
        if (environments.get(name).kind() == EnvironmentKind.EMBEDDED) {
            return targets.of(name).orderManagement();
        }
        return configured.of(name).orElseThrow(() -> {
            String settings = OrderCommandSettings.where(name.value());
            return new Refusal(
                    ErrorCode.ORDER_COMMANDS_DISABLED,
                    "No public command publishes or activates, so settings must say how '" + name
                            + "' does. Set " + settings + "base-url, " + settings + "token, " + settings
                            + "active-when.policy, .provider and .orchestration, and " + settings + "commands.<command>"
                            + " for " + CommandName.keys() + ".",
                    name.value());
        });
    }
}
