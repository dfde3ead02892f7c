package org.almanac.environment;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A component in an environment.
 *
 * @param name as its first package wrote it
 * @param parent the table or other component that holds it
 * @param topSolution unique name of the solution of its topmost layer, {@code Active} for an unmanaged one
 * @param layers how many layers it has
 */
public record InstalledComponent(
        ComponentRef ref, String name, @Nullable ComponentRef parent, String topSolution, int layers) {}
