package org.almanac.environment.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The layers of one component (dataverse-semantics 2.1).
 *
 * @param layers from the bottom to the top
 */
public record StackState(List<LayerState> layers) {

    private static final Comparator<LayerState> BOTTOM_FIRST = Comparator.<LayerState>comparingInt(
                    layer -> layer.solution().block())
            .thenComparing(layer -> layer.solution().role())
            .thenComparing(layer -> layer.solution().version());

    public static final StackState EMPTY = new StackState(List.of());

    public StackState {
        layers = layers.stream().sorted(BOTTOM_FIRST).toList();
    }

    public boolean exists() {
        return !layers.isEmpty();
    }

    /** Whether a managed solution, and not only the unmanaged layer, brings the component. */
    public boolean managed() {
        return layers.stream().anyMatch(layer -> layer.solution().managed());
    }

    public Optional<LayerState> layerOf(String solutionKey) {
        return layers.stream()
                .filter(l -> l.solution().key().equals(solutionKey))
                .findFirst();
    }

    /** The layer that wins. */
    public Optional<LayerState> top() {
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(layers.size() - 1));
    }

    /** The layer that the component rests on. */
    public Optional<LayerState> base() {
        return layers.stream().findFirst();
    }

    public Optional<LayerState> active() {
        return layers.stream().filter(l -> l.solution().active()).findFirst();
    }

    /** This stack with the layer put in the place of the same solution's, or added. */
    public StackState with(LayerState layer) {
        List<LayerState> result = new ArrayList<>(without(layer.solution().key()).layers);
        result.add(layer);
        return new StackState(result);
    }

    public StackState without(String solutionKey) {
        return new StackState(layers.stream()
                .filter(layer -> !layer.solution().key().equals(solutionKey))
                .toList());
    }
}
