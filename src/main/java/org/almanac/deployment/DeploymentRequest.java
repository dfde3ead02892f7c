package org.almanac.deployment;

import java.util.Map;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ImportOptions;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param process key of the process, such as {@code install-solution}
 * @param packageId what the reference of the request was resolved to; null when no package is deployed
 * @param packageName unique name of the solution
 * @param packageVersion its version; empty when it is not known beforehand
 * @param parameters further start variables of the process, by name
 * @param reason for people, up to 2000 characters
 * @param requestedBy the authenticated user
 */
public record DeploymentRequest(
        String process,
        EnvironmentName environment,
        @Nullable Sha256 packageId,
        String packageName,
        String packageVersion,
        ImportOptions options,
        Map<String, String> parameters,
        @Nullable String reason,
        String requestedBy) {

    public DeploymentRequest {
        parameters = Map.copyOf(parameters);
    }

    /** The solution as people know it: {@code ContosoCore 1.1.0.0}. */
    public String subject() {
        return (packageName + " " + packageVersion).strip();
    }
}
