package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almanac.solution.XmlElement;

/**
 * What changes among the rows of a section. Where cells come, go or move, or rows change, all rows are listed, so that
 * empty ones have their places; cells that stay as they are carry no mark.
 */
final class RowsDifference {

    private final Difference difference;
    private final Grammar grammar;
    private final XmlElement below;
    private final XmlElement full;
    private final Map<String, XmlElement> lower = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, XmlElement> removed = new LinkedHashMap<>();

    RowsDifference(Difference difference, XmlElement below, XmlElement full) {
        this.difference = difference;
        this.grammar = difference.grammar();
        this.below = below;
        this.full = full;
        int index = 0;
        for (XmlElement row : below.children()) {
            List<String> keys = grammar.keys(row.children());
            for (int column = 0; column < keys.size(); column++) {
                lower.put(keys.get(column), row.children().get(column));
                places.put(keys.get(column), Rows.ordinal(column, index++));
            }
        }
        removed.putAll(lower);
    }

    Optional<XmlElement> of() {
        boolean arranged = !shape(below).equals(shape(full));
        List<XmlElement> rows = arranged ? listing() : changes();
        XmlElement result = full.withChildren(rows);
        if (arranged || !below.attributes().equals(full.attributes())) {
            return Optional.of(Mark.MODIFIED.on(arranged ? result : full.withChildren(listing())));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(result);
    }

    /** Rows with nothing of their cells but who they are. */
    private List<Map.Entry<XmlElement, List<String>>> shape(XmlElement rows) {
        return rows.children().stream()
                .map(row -> Map.entry(row.withChildren(List.of()), grammar.keys(row.children())))
                .toList();
    }

    private List<XmlElement> changes() {
        List<XmlElement> result = new ArrayList<>();
        for (XmlElement row : full.children()) {
            List<String> keys = grammar.keys(row.children());
            List<XmlElement> cells = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                difference
                        .of(
                                Objects.requireNonNull(lower.get(keys.get(i))),
                                row.children().get(i))
                        .ifPresent(cells::add);
            }
            if (!cells.isEmpty()) {
                result.add(row.withChildren(cells));
            }
        }
        return result;
    }

    /** All rows with their marked cells, and in a last row the cells that are gone. */
    private List<XmlElement> listing() {
        List<XmlElement> result = new ArrayList<>();
        int index = 0;
        for (XmlElement row : full.children()) {
            List<XmlElement> cells = new ArrayList<>();
            List<String> keys = grammar.keys(row.children());
            for (int column = 0; column < keys.size(); column++) {
                XmlElement cell = row.children().get(column);
                cells.add(cell(keys.get(column), cell, Rows.ordinal(column, index++)));
            }
            result.add(row.withChildren(cells));
        }
        if (!removed.isEmpty()) {
            List<XmlElement> gone = new ArrayList<>();
            removed.forEach((key, cell) -> gone.add(Mark.REMOVED.on(Difference.at(cell, places.getOrDefault(key, 0)))));
            result.add(XmlElement.of("row", gone));
        }
        return result;
    }

    private XmlElement cell(String key, XmlElement cell, int place) {
        removed.remove(key);
        XmlElement before = lower.get(key);
        if (before == null) {
            return Mark.ADDED.on(Difference.at(cell, place));
        }
        boolean moved = places.getOrDefault(key, place) != place;
        XmlElement change = difference.of(before, cell).orElseGet(() -> difference.bare(cell));
        return Difference.at(moved ? Mark.MODIFIED.on(change) : change, place);
    }
}
