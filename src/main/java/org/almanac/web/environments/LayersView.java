package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.ComponentStack;
import org.jspecify.annotations.Nullable;

/** The layers of a component and what they come to. */
@Schema(name = "Layers", description = "The layers of a component from the top, and what they come to")
record LayersView(
        String kind,
        String name,
        String displayName,
        @Schema(description = "Topmost first") List<Layer> layers,
        List<Property> properties) {

    /** One layer. */
    @Schema(name = "Layer")
    record Layer(
            @Schema(description = "Higher is nearer to the top")
            int order,

            @Schema(description = "Active for the unmanaged layer")
            String solution,

            String publisher,
            boolean managed,

            @Schema(description = "SHA-256 of the layer's definition")
            String definition,

            @Schema(description = "Whether it holds changes that are not published")
            boolean draft) {

        static Layer of(ComponentStack.Layer layer) {
            return new Layer(
                    layer.order(),
                    layer.solution(),
                    layer.publisher(),
                    layer.managed(),
                    layer.definition().hex(),
                    layer.draft());
        }
    }

    /** One property with its effective value. */
    @Schema(name = "LayeredProperty")
    record Property(
            String name,
            @Schema(description = "The effective value") String value,

            @Schema(description = "Solution whose layer gives the value")
            String winner,

            @Schema(description = "Values of lower layers, from the top")
            List<Loser> losers) {

        static Property of(ComponentStack.Property property) {
            return new Property(
                    property.name(),
                    property.value(),
                    property.winner(),
                    property.losers().stream()
                            .map(claim -> new Loser(claim.solution(), claim.value()))
                            .toList());
        }
    }

    /** A value that is not effective. */
    @Schema(name = "LosingValue")
    record Loser(String solution, @Nullable String value) {}

    static LayersView of(ComponentStack stack) {
        return new LayersView(
                stack.component().kind().name(),
                stack.component().key(),
                stack.name(),
                stack.layers().stream().map(Layer::of).toList(),
                stack.properties().stream().map(Property::of).toList());
    }
}
