package org.almanac.environment.merging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts one layer on what lies below it. */
final class LayerMerge {

    private final Grammar grammar;
    private final String solution;
    /** What an element without a mark means. */
    private final Mark unmarked;
    /** Whether elements that a difference only names are made where they are not there. */
    private final boolean open;

    private final Loss loss;
    private final String bottom;

    /**
     * @param open whether nothing whole lies below, or the kind has no place for what finds none: then all that a
     *     difference names is taken as being there
     * @param bottom solution of the lowest layer
     */
    LayerMerge(Grammar grammar, String solution, Mark unmarked, boolean open, Loss loss, String bottom) {
        this.grammar = grammar;
        this.solution = solution;
        this.unmarked = unmarked;
        this.open = open;
        this.loss = loss;
        this.bottom = bottom;
    }

    /** @param part what lies below; it is changed */
    void put(Part part, XmlElement layer) {
        content(part, layer, unmarked);
        List<Part> homeless = loss.takeHomeless();
        if (!homeless.isEmpty()) {
            new ConflictsTab(part).take(homeless);
        }
        part.identify(grammar);
    }

    void content(Part parent, XmlElement layer, Mark otherwise) {
        if (parent.whole != null) {
            return;
        }
        if (grammar.grid(parent.name)) {
            new RowsMerge(this, parent, layer, otherwise).put();
            return;
        }
        List<String> keys = grammar.keys(layer.children());
        Placing placing = new Placing(grammar, parent);
        for (int i = 0; i < keys.size(); i++) {
            XmlElement child = layer.children().get(i);
            if (Mark.of(child, otherwise) == Mark.REMOVED) {
                remove(parent, parent.child(keys.get(i)), child);
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            XmlElement child = layer.children().get(i);
            if (Mark.of(child, otherwise) != Mark.REMOVED) {
                child(parent, keys.get(i), child, otherwise, placing, keys);
            }
        }
        placing.place();
        if (!parent.children.isEmpty()) {
            parent.text = "";
        }
    }

    /** Removals come first: what is added may take the place. */
    private void remove(Part parent, @Nullable Part removed, XmlElement element) {
        if (removed != null && !remains(removed, element)) {
            parent.children.remove(removed);
        }
    }

    private void child(
            Part parent, String key, XmlElement element, Mark otherwise, Placing placing, List<String> known) {
        Part existing = parent.child(key);
        Mark mark = Mark.of(element, otherwise);
        if (existing != null) {
            change(existing, element, mark);
            placing.existing(existing, element, mark);
        } else if (mark == Mark.ADDED || open) {
            add(parent, Part.of(grammar, key, element, solution), element, placing, known);
        } else {
            absent(key, element, mark, placing);
        }
    }

    void change(Part existing, XmlElement element, Mark mark) {
        if (mark != Mark.NONE) {
            existing.replace(grammar, element);
        }
        content(existing, element, mark == Mark.ADDED ? Mark.ADDED : Mark.NONE);
    }

    private void add(Part parent, Part added, XmlElement element, Placing placing, List<String> known) {
        Part second = element.name().equals("control") ? otherControl(parent) : null;
        if (second != null && grammar == Grammar.FORM) {
            loss.placeTaken(inCell(added), second, solution);
            return;
        }
        Integer place = Mark.ordinal(element);
        Part holder = place != null && grammar.conflicts(element.name()) ? parent.holder(place, known) : null;
        if (holder != null) {
            loss.placeTaken(added, holder, solution);
        } else {
            placing.added(added, place);
        }
    }

    /** A cell shows one control. */
    private static @Nullable Part otherControl(Part cell) {
        return cell.children.stream()
                .filter(child -> child.name.equals("control"))
                .findFirst()
                .orElse(null);
    }

    private Part inCell(Part control) {
        UUID id = UUID.nameUUIDFromBytes((solution + ' ' + control.key).getBytes(StandardCharsets.UTF_8));
        XmlElement cell = XmlElement.of("cell", List.of(control.toXml())).withAttribute("id", "{" + id + "}");
        return Part.of(grammar, control.key, cell, solution);
    }

    /** What is changed is not there. Marks in it may bring something that then has no parent. */
    private void absent(String key, XmlElement element, Mark mark, Placing placing) {
        if (grammar.frame(element.name())) {
            orphans(element, key);
        } else if (mark == Mark.MODIFIED) {
            placing.added(Part.of(grammar, key, element, solution), Mark.ordinal(element));
        } else {
            Part made = Part.empty(key, element, solution);
            if (grammar.atomic(element)) {
                made.replace(grammar, element);
            } else {
                content(made, element, Mark.NONE);
            }
            placing.added(made, Mark.ordinal(element));
        }
    }

    /** What a layer brings inside an element that is not there. */
    void orphans(XmlElement element, String parent) {
        List<String> keys = grammar.keys(element.children());
        for (int i = 0; i < keys.size(); i++) {
            XmlElement child = element.children().get(i);
            boolean added = Mark.of(child, Mark.NONE) == Mark.ADDED;
            if (added && grammar.conflicts(child.name())) {
                loss.parentGone(Part.of(grammar, keys.get(i), child, solution), parent, solution, bottom);
            } else if (added && child.name().equals("control")) {
                loss.parentGone(inCell(Part.of(grammar, keys.get(i), child, solution)), parent, solution, bottom);
            } else if (added) {
                addedOrphans(child, parent);
            } else {
                orphans(child, parent);
            }
        }
    }

    /** All in an added element is added; only sections and cells can stand on the Conflicts Tab. */
    private void addedOrphans(XmlElement element, String parent) {
        List<XmlElement> marked = new ArrayList<>();
        element.children().forEach(child -> marked.add(Mark.ADDED.on(child)));
        orphans(element.withChildren(marked), parent);
    }

    /**
     * Takes away an element with all that came with it. What other solutions have put in it and the layer does not name
     * has nowhere to stay in a form; elsewhere the element stays for its sake.
     *
     * @return whether the element stays
     */
    boolean remains(Part removed, XmlElement element) {
        loss.removed(removed, solution);
        List<Part> others = new ArrayList<>();
        boolean stays = new Removal(grammar, removed.solution, solution, element).others(removed, others);
        if (grammar.wholeReplaces()) {
            others.forEach(other -> loss.parentGone(other, removed.key, other.solution, solution));
            return false;
        }
        return stays;
    }

    boolean open() {
        return open;
    }

    Grammar grammar() {
        return grammar;
    }

    String solution() {
        return solution;
    }

    Loss loss() {
        return loss;
    }
}
