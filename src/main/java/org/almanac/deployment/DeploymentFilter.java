package org.almanac.deployment;

import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/**
 * Which deployments to list, newest first; null selects all.
 *
 * @param after id of the last deployment of the page before
 * @param limit 1 to 1000
 */
public record DeploymentFilter(
        @Nullable EnvironmentName environment,
        @Nullable DeploymentState state,
        @Nullable String processInstanceId,
        @Nullable String after,
        int limit) {

    public static DeploymentFilter newest(int limit) {
        return new DeploymentFilter(null, null, null, null, limit);
    }
}
