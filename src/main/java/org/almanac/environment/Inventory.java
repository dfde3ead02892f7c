package org.almanac.environment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads what an embedded environment, or the mirror of a real one, holds. Unknown environments are answered with UNKNOWN_ENVIRONMENT. */
public interface Inventory {

    /** By unique name. */
    List<InstalledSolution> solutions(EnvironmentName environment);

    Optional<InstalledSolution> solution(EnvironmentName environment, String uniqueName);

    /**
     * The description of a solution in the base language, as its manifest has it; empty text without one.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    String description(EnvironmentName environment, String uniqueName);

    /**
     * Components by kind and key.
     *
     * @param kind only this kind, compared without regard to case; null for all
     * @param name only components whose key or name contains this, compared without regard to case; null for all
     * @param after key of the last component of the page before, as {@code kind/key}; null for the first page
     * @param limit 1 to 1000
     */
    List<InstalledComponent> components(
            EnvironmentName environment,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String after,
            int limit);

    Optional<ComponentStack> stack(EnvironmentName environment, ComponentRef component);

    List<ComponentDependency> dependencies(EnvironmentName environment);

    /** The processes and plug-in steps that are switched on; all others are off. */
    Set<ComponentRef> activeProcesses(EnvironmentName environment);

    /** Newest first. */
    List<HistoryEntry> history(EnvironmentName environment, int limit);

    /**
     * Hash of the layer that a solution (for unmanaged solutions: Active) has on each component; absent without one, and {@link
     * UnknownDefinition#HASH} where only that is known.
     */
    Map<ComponentRef, Sha256> layersOf(
            EnvironmentName environment, String solution, Collection<ComponentRef> components);
}
