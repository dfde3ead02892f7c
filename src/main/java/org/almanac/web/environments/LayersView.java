package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.almanac.environment.ComponentStack;
import org.jspecify.annotations.Nullable;

/** The layers of a component and what they come to. */
@Schema(name = "Layers", description = "The layers of a component from the top, and what they come to")
record LayersView(
        String kind,
        String name,
        String displayName,

        @Schema(description = "Publisher of the lowest managed layer, who owns the component") @Nullable
        String owner,

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
            boolean draft,

            @Schema(description = "When the definition was last replaced; absent if it is still the first one")
            @Nullable
            Instant overwritten,

            @Schema(description = "Key of the operation that brought the definition") @Nullable
            String operation) {

        static Layer of(ComponentStack.Layer layer) {
            return new Layer(
                    layer.order(),
                    layer.solution(),
                    layer.publisher(),
                    layer.managed(),
                    layer.definition().hex(),
                    layer.draft(),
                    layer.overwritten(),
                    layer.operation());
        }
    }

    /** One property with its effective value. */
    @Schema(name = "LayeredProperty")
    record Property(
            String name,
            @Schema(description = "The effective value") String value,

            @Schema(description = "Solution whose layer gives the value")
            String winner,

            @Schema(description = "Key of the operation that brought it there") @Nullable
            String operation,

            @Schema(description = "Values of lower layers, from the top")
            List<Loser> losers) {

        static Property of(ComponentStack.Property property) {
            return new Property(
                    property.name(),
                    property.value(),
                    property.winner(),
                    property.operation(),
                    property.losers().stream()
                            .map(claim -> new Loser(claim.solution(), claim.value(), claim.operation()))
                            .toList());
        }
    }

    /** A value that is not effective. */
    @Schema(name = "LosingValue")
    record Loser(
            String solution,
            @Nullable String value,
            @Nullable String operation) {}

    static LayersView of(ComponentStack stack) {
        return new LayersView(
                stack.component().kind().name(),
                stack.component().key(),
                stack.name(),
                stack.owner(),
                stack.layers().stream().map(Layer::of).toList(),
                stack.properties().stream().map(Property::of).toList());
    }
}
