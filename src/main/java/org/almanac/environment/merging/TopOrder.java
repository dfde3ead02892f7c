package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almanac.solution.XmlElement;

/**
 * Options stand in the order of the top layer that has them; those that it lacks keep their places, and new ones follow
 * the option that they follow there (dataverse-semantics 2.2).
 */
final class TopOrder {

    private final Grammar grammar;

    TopOrder(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * @param tree with all options of the layer in it already
     * @param solution that of the layer
     */
    void apply(Part tree, XmlElement layer, String solution) {
        for (XmlElement list : layer.children()) {
            Part part = tree.child(list.name());
            if (part != null) {
                order(part.children, options(part, list), solution);
            }
        }
    }

    private List<Part> options(Part part, XmlElement list) {
        List<Part> options = new ArrayList<>();
        grammar.keys(list.children()).forEach(key -> options.add(Objects.requireNonNull(part.child(key))));
        return options;
    }

    private static void order(List<Part> options, List<Part> top, String solution) {
        options.removeIf(option -> option.solution.equals(solution));
        List<Part> common = new ArrayList<>(top);
        common.retainAll(options);
        int next = 0;
        for (int i = 0; i < options.size(); i++) {
            if (common.contains(options.get(i))) {
                options.set(i, common.get(next++));
            }
        }
        boolean first = !common.isEmpty();
        int at = first ? options.indexOf(common.get(0)) : options.size();
        for (Part option : top) {
            int present = options.indexOf(option);
            if (present < 0) {
                options.add(at++, option);
            } else {
                at = present + 1;
            }
        }
    }
}
