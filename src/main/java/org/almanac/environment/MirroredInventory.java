package org.almanac.environment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a real environment says of itself through its Web API.
 *
 * @param publishers all
 * @param solutions all that are visible, patches and staged upgrades included, lowest block first
 * @param layers what is known of the layers of single components, by component, lowest first; a component that is absent here has the
 *     layers that follow from the solutions it is in
 * @param active processes and plug-in steps that are switched on, of those that the inventory names
 * @param rows how many rows tables hold, by their logical names in lower case; a table that nobody counted is absent
 */
public record MirroredInventory(
        List<EnvironmentPublisher> publishers,
        List<MirroredSolution> solutions,
        Map<ComponentRef, List<MirroredLayer>> layers,
        Set<ComponentRef> active,
        Map<String, Long> rows) {

    /**
     * A solution of a real environment.
     *
     * @param parent unique name of the solution that it is a patch of; null for others
     * @param components what it has; null where nobody asked yet
     */
    public record MirroredSolution(
            String uniqueName,
            String displayName,
            SolutionVersion version,
            boolean managed,
            String publisher,
            @Nullable String parent,
            Instant installedOn,
            Instant updatedOn,
            @Nullable List<MirroredComponent> components) {}

    /**
     * A component that a solution has.
     *
     * @param name for people
     * @param parent the component it is part of; null for none or unknown
     * @param behavior the root component behaviour; null for a part
     */
    public record MirroredComponent(
            ComponentRef component,
            String name,
            @Nullable ComponentRef parent,
            @Nullable Integer behavior) {}

    /**
     * A layer of a component.
     *
     * @param solution unique name; {@code Active} for the unmanaged one, {@code System} for the platform's
     * @param content what the environment shows of it; two layers with the same content are the same
     */
    public record MirroredLayer(String solution, String content) {}

    public MirroredInventory {
        publishers = List.copyOf(publishers);
        solutions = List.copyOf(solutions);
        layers = Map.copyOf(layers);
        active = Set.copyOf(active);
        rows = Map.copyOf(rows);
    }
}
