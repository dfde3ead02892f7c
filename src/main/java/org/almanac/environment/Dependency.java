package org.almanac.environment;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** One component needs another, as a row of the platform's table {@code dependency} (dataverse-semantics 4). */
public record Dependency(End dependent, End required, DependencyType type) {

    /**
     * One of the two components.
     *
     * @param name as its first package wrote it; the key where the environment does not know it
     * @param parent the table or other component that holds it
     * @param baseSolution unique name of the solution of its lowest layer; {@code System} for what the platform itself has,
     *     {@code Active} for what only the unmanaged layer has; null where the environment does not have it
     */
    public record End(
            ComponentRef component,
            String name,
            @Nullable ComponentRef parent,
            @Nullable String baseSolution) {}
}
