package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Arranges cells as a layer lists them. A layer that marks its rows as modified lists all rows that its author saw, empty
 * ones too; cells that it does not know keep the cell before them.
 */
final class RowsListing {

    private final Grammar grammar;
    private final Part rows;
    private final XmlElement listing;
    private final Map<String, Part> cells;

    /** @param cells the listed cells that are there, by identity */
    RowsListing(Grammar grammar, Part rows, XmlElement listing, Map<String, Part> cells) {
        this.grammar = grammar;
        this.rows = rows;
        this.listing = listing;
        this.cells = cells;
    }

    void arrange() {
        List<Part> before = List.copyOf(rows.children);
        List<Part> result = new ArrayList<>();
        for (XmlElement row : listing.children()) {
            Part arranged = Part.empty("row", Mark.cleared(row.withChildren(List.of())), "");
            grammar.keys(row.children()).stream()
                    .map(cells::get)
                    .filter(Objects::nonNull)
                    .forEach(arranged.children::add);
            boolean onlyRemoved = arranged.children.isEmpty() && !row.children().isEmpty();
            if (!onlyRemoved) {
                result.add(arranged);
            }
        }
        keepUnknown(before, result);
        rows.children.clear();
        rows.children.addAll(result);
    }

    private void keepUnknown(List<Part> before, List<Part> result) {
        Set<Part> listed = new HashSet<>(cells.values());
        Part previous = null;
        for (Part row : before) {
            Part kept = Part.empty("row", row.toXml(), row.solution);
            for (Part cell : row.children) {
                if (!listed.contains(cell)) {
                    kept.children.add(cell);
                }
            }
            if (!kept.children.isEmpty()) {
                result.add(rowOf(previous, result) + 1, kept);
            }
            if (!row.children.isEmpty()) {
                previous = row.children.get(row.children.size() - 1);
            }
        }
    }

    private static int rowOf(@Nullable Part cell, List<Part> result) {
        for (int i = 0; i < result.size(); i++) {
            if (cell != null && result.get(i).children.contains(cell)) {
                return i;
            }
        }
        return -1;
    }
}
