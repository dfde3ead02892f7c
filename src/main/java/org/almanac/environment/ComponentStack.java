package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a component from the top, and what they come to.
 *
 * @param layers topmost first
 * @param properties every property of any layer, by name, with its winner and losers
 */
public record ComponentStack(ComponentRef component, String name, List<Layer> layers, List<Property> properties) {

    /**
     * @param order place in the stack, higher is nearer to the top, as {@code msdyn_order}
     * @param solution unique name, {@code Active} for the unmanaged layer
     * @param definition hash of the layer's body
     * @param draft whether the layer holds changes that are not published
     */
    public record Layer(
            int order, String solution, String publisher, boolean managed, Sha256 definition, boolean draft) {}

    /** @param value effective value; @param winner solution of the layer it comes from; @param losers from the top */
    public record Property(String name, String value, String winner, List<Claim> losers) {}

    /** A value that a lower layer gives and that is not effective. */
    public record Claim(String solution, @Nullable String value) {}
}
