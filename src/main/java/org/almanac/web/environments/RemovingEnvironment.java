package org.almanac.web.environments;

import java.util.Arrays;
import org.almanac.deployment.DeploymentFilter;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.Deployments;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.springframework.stereotype.Component;

/** Removes an environment, unless a deployment into it is still open: that one could neither go on nor end well. */
@Component
class RemovingEnvironment {

    private final Environments environments;
    private final Deployments deployments;

    RemovingEnvironment(Environments environments, Deployments deployments) {
        this.environments = environments;
        this.deployments = deployments;
    }

    void remove(EnvironmentName name) {
        Arrays.stream(DeploymentState.values())
                .filter(state -> !state.ended())
                .map(state -> new DeploymentFilter(name, state, null, null, 1))
                .flatMap(open -> deployments.list(open).stream())
                .findFirst()
                .ifPresent(open -> {
                    throw new Refusal(
                            ErrorCode.ENVIRONMENT_IN_USE,
                            "The deployment " + open.id() + " into '" + name + "' is still open.",
                            name.value());
                });
        environments.remove(name);
    }
}
