package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts what a layer adds to an element, or moves in it, into its place among the children. */
final class Placing {

    private final Grammar grammar;
    private final Part parent;
    private final List<Part> before;
    private final List<Part> placed = new ArrayList<>();
    private final List<Part> last = new ArrayList<>();

    Placing(Grammar grammar, Part parent) {
        this.grammar = grammar;
        this.parent = parent;
        this.before = List.copyOf(parent.children);
    }

    /** An element that the layer finds; it is moved if the layer changes it and claims another place for it. */
    void existing(Part part, XmlElement element, Mark mark) {
        Integer place = Mark.ordinal(element);
        if (place == null || (place.equals(part.ordinal) && place == before.indexOf(part))) {
            return;
        }
        part.ordinal = place;
        if (mark != Mark.NONE) {
            placed.add(part);
        }
    }

    /** An element that the layer brings; without a place it comes to the end. */
    void added(Part part, @Nullable Integer place) {
        part.ordinal = place;
        (place == null ? last : placed).add(part);
    }

    void place() {
        parent.children.removeAll(placed);
        placed.sort(Comparator.comparing(part -> Objects.requireNonNull(part.ordinal)));
        for (Part part : placed) {
            int at = Math.min(Objects.requireNonNull(part.ordinal), parent.children.size());
            parent.children.add(at, part);
        }
        parent.children.addAll(last);
        if (grammar == Grammar.SITE_MAP) {
            newOnesToTheEnd();
        }
    }

    /** In a site map, new elements go to the end of their container (dataverse-semantics 2.2). */
    private void newOnesToTheEnd() {
        List<Part> fresh = parent.children.stream()
                .filter(part -> !before.contains(part) && grammar.positioned(part.name))
                .toList();
        parent.children.removeAll(fresh);
        parent.children.addAll(fresh);
    }
}
