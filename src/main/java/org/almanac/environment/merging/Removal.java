package org.almanac.environment.merging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.solution.XmlElement;

/** Sorts out what goes with an element that a layer removes: all of its own solution, and what the layer names in it. */
final class Removal {

    private final Grammar grammar;
    private final String owner;
    private final String remover;
    private final Set<String> named = new HashSet<>();

    /**
     * @param owner solution that brought the element
     * @param remover solution of the layer that removes it
     * @param element the removal with all that it names inside
     */
    Removal(Grammar grammar, String owner, String remover, XmlElement element) {
        this.grammar = grammar;
        this.owner = owner;
        this.remover = remover;
        name(element);
    }

    private void name(XmlElement element) {
        named.addAll(grammar.keys(element.children()));
        element.children().forEach(this::name);
    }

    /**
     * Keeps in the element what other solutions brought, and nothing else.
     *
     * @param found takes the elements that other solutions brought
     * @return whether there is any
     */
    boolean others(Part part, List<Part> found) {
        boolean any = false;
        for (Part child : List.copyOf(part.children)) {
            boolean foreign = grammar.positioned(child.name)
                    && !child.solution.equals(owner)
                    && !child.solution.equals(remover)
                    && !named.contains(child.key);
            if (foreign) {
                found.add(child);
                any = true;
            } else if (others(child, found)) {
                any = true;
            } else if (grammar.positioned(child.name)) {
                part.children.remove(child);
            }
        }
        return any;
    }
}
