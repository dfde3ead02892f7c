package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** An element of a definition while layers are put on it; it remembers who brought it and which place it claims. */
final class Part {

    /** Cells count columns from 10000 upwards and, in the rest, through all cells of their section (package-format 7). */
    static final int COLUMN = 10_000;

    String key;
    final String name;
    final String solution;
    Map<String, String> attributes;
    String text;
    final List<Part> children = new ArrayList<>();

    @Nullable
    Integer ordinal;
    /** The content of an element that is one value; null for others. */
    @Nullable
    XmlElement whole;

    private Part(String key, String solution, XmlElement element) {
        this.key = key;
        this.solution = solution;
        this.name = element.name();
        this.attributes = Mark.own(element);
        this.text = element.text();
        this.ordinal = Mark.ordinal(element);
    }

    /** The element with all in it, as brought by a solution; what is marked as removed is left out. */
    static Part of(Grammar grammar, String key, XmlElement element, String solution) {
        Part part = new Part(key, solution, element);
        if (grammar.atomic(element)) {
            part.whole = Mark.cleared(element);
            return part;
        }
        List<String> keys = grammar.keys(element.children());
        for (int i = 0; i < keys.size(); i++) {
            XmlElement child = element.children().get(i);
            if (Mark.of(child, Mark.NONE) != Mark.REMOVED) {
                part.children.add(of(grammar, keys.get(i), child, solution));
            }
        }
        part.settle(grammar);
        return part;
    }

    /** The element alone. */
    static Part empty(String key, XmlElement element, String solution) {
        return new Part(key, solution, element);
    }

    /** Sorts by the claimed places, where all children claim one, and gives each of the others the place it has. */
    private void settle(Grammar grammar) {
        if (grammar.grid(name)) {
            Rows.settle(this);
            return;
        }
        if (children.stream().allMatch(child -> grammar.positioned(child.name) && child.ordinal != null)) {
            children.sort(Comparator.comparing(child -> Objects.requireNonNull(child.ordinal)));
        }
        for (int i = 0; i < children.size(); i++) {
            Part child = children.get(i);
            if (child.ordinal == null && grammar.positioned(child.name) && !child.name.equals("cell")) {
                child.ordinal = i;
            }
        }
    }

    /** Gives all below the identities that a reader of the text would find. */
    void identify(Grammar grammar) {
        List<String> keys = grammar.keys(children.stream()
                .map(child -> new XmlElement(child.name, child.attributes, List.of(), ""))
                .toList());
        for (int i = 0; i < keys.size(); i++) {
            children.get(i).key = keys.get(i);
            children.get(i).identify(grammar);
        }
    }

    @Nullable
    Part child(String childKey) {
        for (Part child : children) {
            if (child.key.equals(childKey)) {
                return child;
            }
        }
        return null;
    }

    /** A child that holds the place and that the layer at hand does not know of. */
    @Nullable
    Part holder(int place, Collection<String> known) {
        for (Part child : children) {
            if (child.ordinal != null && child.ordinal == place && !known.contains(child.key)) {
                return child;
            }
        }
        return null;
    }

    /** Takes over what another definition of the same element says about the element itself. */
    void replace(Grammar grammar, XmlElement element) {
        attributes = Mark.own(element);
        if (grammar.atomic(element) || whole != null) {
            whole = Mark.cleared(element);
            children.clear();
        } else if (!element.text().isEmpty()) {
            children.clear();
            text = element.text();
        } else if (children.isEmpty()) {
            text = "";
        }
    }

    XmlElement toXml() {
        if (whole != null) {
            return whole;
        }
        List<XmlElement> content = new ArrayList<>(children.size());
        for (int i = 0; i < children.size(); i++) {
            XmlElement child = children.get(i).toXml();
            content.add(child.name().equals("column") ? withoutPlace(child, i) : child);
        }
        return new XmlElement(name, attributes, content, content.isEmpty() ? text : "");
    }

    /** Differences number the columns of a tab; whole forms do not. */
    private static XmlElement withoutPlace(XmlElement column, int place) {
        if (!column.attribute("id").equals(String.valueOf(place))) {
            return column;
        }
        Map<String, String> rest = Mark.own(column);
        rest.remove("id");
        return new XmlElement(column.name(), rest, column.children(), column.text());
    }

    @Override
    public String toString() {
        return key;
    }
}
