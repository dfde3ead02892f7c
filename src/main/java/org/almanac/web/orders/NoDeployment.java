package org.almanac.web.orders;

import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** Nobody gives orders to an environment beside a deployment that is changing it. */
public final class NoDeployment {

    private NoDeployment() {}

    /** @throws Refusal ENVIRONMENT_IN_USE while a deployment holds the lease of the environment */
    public static void require(EnvironmentLeases leases, EnvironmentName environment) {
        leases.holder(environment).ifPresent(holder -> {
            throw inUse(environment, holder);
        });
    }

    private static Refusal inUse(EnvironmentName environment, DeploymentId holder) {
        return new Refusal(
                ErrorCode.ENVIRONMENT_IN_USE,
                "The deployment " + holder + " is changing '" + environment + "' now.",
                holder.value());
    }
}
