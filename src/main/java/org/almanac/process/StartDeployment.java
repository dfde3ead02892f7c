package org.almanac.process;

import org.almanac.environment.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * Start a deployment.
 *
 * @param process key of a process, such as {@code install-solution}
 * @param environment name of the environment, as given
 * @param packageReference id, unique name or {@code uniqueName@version}, as given
 */
public record StartDeployment(
        String process,
        String environment,
        String packageReference,
        ImportOptions options,
        @Nullable String reason) {}
