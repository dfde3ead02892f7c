package org.almanac.deployment;

import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param process key of the process, such as {@code install-solution}
 * @param packageId what the reference of the request was resolved to
 * @param reason for people, up to 2000 characters
 * @param requestedBy the authenticated user
 */
public record DeploymentRequest(
        String process,
        EnvironmentName environment,
        Sha256 packageId,
        String packageName,
        String packageVersion,
        ImportOptions options,
        @Nullable String reason,
        String requestedBy) {}
