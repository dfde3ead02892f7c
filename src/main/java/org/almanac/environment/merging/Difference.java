package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.solution.XmlElement;

/** Writes what changes between two definitions as managed packages do (package-format 7). */
final class Difference {

    private final Grammar grammar;

    Difference(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The second element with marks, without what is the same in the first; empty if nothing changes. */
    Optional<XmlElement> of(XmlElement below, XmlElement full) {
        if (below.equals(full)) {
            return Optional.empty();
        }
        boolean oneValue = grammar.atomic(below) || grammar.atomic(full);
        if (oneValue || (!full.text().isEmpty() && !below.children().isEmpty())) {
            return Optional.of(Mark.MODIFIED.on(full));
        }
        if (grammar.grid(full.name())) {
            return new RowsDifference(this, below, full).of();
        }
        List<XmlElement> children = children(below, full);
        boolean itself =
                !below.attributes().equals(full.attributes()) || !below.text().equals(full.text());
        XmlElement result =
                new XmlElement(full.name(), full.attributes(), children, children.isEmpty() ? full.text() : "");
        if (itself) {
            return Optional.of(Mark.MODIFIED.on(result));
        }
        return children.isEmpty() ? Optional.empty() : Optional.of(result);
    }

    private List<XmlElement> children(XmlElement below, XmlElement full) {
        Map<String, XmlElement> lower = byKey(below);
        List<String> keys = grammar.keys(full.children());
        List<String> order = new ArrayList<>(lower.keySet());
        boolean places = !natural(order, keys);
        Set<String> repeated = repeated(order, keys);
        boolean anchored = false;
        for (int i = 0; i < keys.size(); i++) {
            anchored |= !lower.containsKey(keys.get(i))
                    && grammar.conflicts(full.children().get(i).name());
        }
        List<XmlElement> result = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            XmlElement child = full.children().get(i);
            XmlElement before = lower.remove(key);
            boolean placed = grammar.positioned(child.name()) || places;
            if (before == null) {
                XmlElement added = columnAt(child, key);
                result.add(Mark.ADDED.on(placed ? at(added, i) : added));
            } else {
                boolean moved = placed && order.indexOf(key) != i;
                boolean named = anchored || repeated.contains(base(key));
                kept(before, child, i, moved, named).ifPresent(kept -> result.add(columnAt(kept, key)));
            }
        }
        lower.forEach((key, gone) -> result.add(Mark.REMOVED.on(columnAt(gone, key))));
        return result;
    }

    private Optional<XmlElement> kept(XmlElement before, XmlElement child, int place, boolean moved, boolean named) {
        Optional<XmlElement> change = of(before, child);
        if (moved) {
            XmlElement whole = change.orElseGet(() -> bare(child));
            return Optional.of(Mark.MODIFIED.on(at(whole, place)));
        }
        if (change.isEmpty() && named) {
            return Optional.of(grammar.positioned(child.name()) ? at(bare(child), place) : bare(child));
        }
        return change;
    }

    /** An element that is only named; one value that is named is given, as it would be taken for an empty one. */
    XmlElement bare(XmlElement element) {
        return grammar.atomic(element) ? element : element.withChildren(List.of());
    }

    static XmlElement at(XmlElement element, int place) {
        return element.withAttribute(Mark.ORDINAL, String.valueOf(place));
    }

    /** Columns have no identity but their number, which differences write down. */
    private static XmlElement columnAt(XmlElement element, String key) {
        boolean numbered =
                element.name().equals("column") && element.attribute("id").isEmpty();
        return numbered ? element.withAttribute("id", key.substring(key.lastIndexOf(' ') + 1)) : element;
    }

    private Map<String, XmlElement> byKey(XmlElement parent) {
        List<String> keys = grammar.keys(parent.children());
        Map<String, XmlElement> result = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            result.put(keys.get(i), parent.children().get(i));
        }
        return result;
    }

    /** Whether the new order comes about by itself, when what is new is put behind what stays. */
    private static boolean natural(List<String> before, List<String> after) {
        List<String> expected = new ArrayList<>(before);
        expected.retainAll(new HashSet<>(after));
        after.stream().filter(key -> !before.contains(key)).forEach(expected::add);
        return expected.equals(after);
    }

    /** Identities that several siblings share: all of them are named, so that they can be counted. */
    private static Set<String> repeated(List<String> before, List<String> after) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> all = new HashSet<>(before);
        all.addAll(after);
        all.forEach(key -> counts.merge(base(key), 1, Integer::sum));
        counts.values().removeIf(count -> count < 2);
        return counts.keySet();
    }

    private static String base(String key) {
        int at = key.lastIndexOf(Identity.COUNT);
        return at < 0 ? key : key.substring(0, at);
    }

    Grammar grammar() {
        return grammar;
    }
}
