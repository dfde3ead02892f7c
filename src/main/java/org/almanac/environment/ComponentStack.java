package org.almanac.environment;

import java.time.Instant;
import java.util.List;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a component from the top, and what they come to.
 *
 * @param owner unique name of the publisher of the lowest managed layer, who owns the component (dataverse-semantics 1.4);
 *     null where none is managed
 * @param layers topmost first
 * @param properties every property of any layer, by name, with its winner and losers
 */
public record ComponentStack(
        ComponentRef component, String name, @Nullable String owner, List<Layer> layers, List<Property> properties) {

    /**
     * @param order place in the stack as {@code msdyn_order} (dataverse-semantics 2.5): rises in the order of installation
     * @param solution unique name, {@code Active} for the unmanaged layer
     * @param publisher unique name of the solution's publisher; empty for the unmanaged layer, which has none
     * @param definition hash of the layer's body
     * @param draft whether the layer holds changes that are not published
     * @param overwritten when the layer's definition was last replaced; null if it still has its first one
     * @param operation key of the operation that brought the definition; null where that was not recorded
     */
    public record Layer(
            int order,
            String solution,
            String publisher,
            boolean managed,
            Sha256 definition,
            boolean draft,
            @Nullable Instant overwritten,
            @Nullable String operation) {}

    /**
     * @param value effective value
     * @param winner solution of the layer it comes from
     * @param operation key of the operation that brought it there; null where that was not recorded
     * @param losers from the top
     */
    public record Property(
            String name,
            String value,
            String winner,
            @Nullable String operation,
            List<Claim> losers) {}

    /** A value that a lower layer gives and that is not effective, with the operation that brought it. */
    public record Claim(
            String solution,
            @Nullable String value,
            @Nullable String operation) {}
}
