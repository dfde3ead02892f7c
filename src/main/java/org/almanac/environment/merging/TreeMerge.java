package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** The layers of a component that merges: properties of which the top wins, and one tree of all layers. */
final class TreeMerge {

    private final Grammar grammar;
    private final Loss loss = new Loss();
    private @Nullable Part tree;
    private String bottom = "";
    private boolean open;

    TreeMerge(Grammar grammar) {
        this.grammar = grammar;
    }

    MergedProperties of(List<LayerDefinition> bottomFirst) {
        List<LayerDefinition> layers = modified(bottomFirst);
        MergedProperties tops = TopWins.of(layers);
        List<Layer> trees = new ArrayList<>();
        for (LayerDefinition layer : layers) {
            XmlElement element = Trees.of(grammar, layer.body());
            if (!element.children().isEmpty()) {
                trees.add(new Layer(layer.solution(), element, Merging.isMarked(layer.body())));
            }
        }
        trees.subList(firstOf(trees), trees.size()).forEach(this::put);
        return joined(tops);
    }

    private record Layer(String solution, XmlElement element, boolean difference) {}

    /** An export marks forms that it does not change; only at the bottom that is a definition. */
    private static List<LayerDefinition> modified(List<LayerDefinition> bottomFirst) {
        List<LayerDefinition> result = new ArrayList<>(bottomFirst.size());
        for (LayerDefinition layer : bottomFirst) {
            if (result.isEmpty() || !Trees.isUnmodified(layer.body())) {
                result.add(layer);
            }
        }
        return result;
    }

    /** A whole form replaces what lies below it. */
    private int firstOf(List<Layer> layers) {
        int first = 0;
        for (int i = 0; grammar.wholeReplaces() && i < layers.size(); i++) {
            if (!layers.get(i).difference()) {
                first = i;
            }
        }
        return first;
    }

    private void put(Layer layer) {
        if (tree == null) {
            tree = Part.of(grammar, layer.element().name(), layer.element(), layer.solution());
            bottom = layer.solution();
            open = layer.difference() || !grammar.wholeReplaces();
            return;
        }
        Mark unmarked = layer.difference() && grammar.anchors() ? Mark.NONE : Mark.ADDED;
        new LayerMerge(grammar, layer.solution(), unmarked, open, loss, bottom).put(tree, layer.element());
        if (grammar == Grammar.OPTION_SET && !layer.difference()) {
            new TopOrder(grammar).apply(tree, layer.element(), layer.solution());
        }
    }

    private MergedProperties joined(MergedProperties tops) {
        Map<String, String> merged = tree == null ? Map.of() : Trees.properties(tree.toXml());
        Map<String, String> values = new LinkedHashMap<>();
        tops.values().forEach((name, value) -> {
            if (name.equals('@' + Mark.ACTION)) {
                return;
            }
            if (!grammar.merges(name)) {
                values.put(name, value);
            } else if (merged.containsKey(name)) {
                values.put(name, merged.getOrDefault(name, ""));
            }
        });
        Map<String, String> winners = new LinkedHashMap<>(tops.winners());
        winners.keySet().retainAll(values.keySet());
        return new MergedProperties(values, winners, loss.conflicts());
    }
}
