package org.almanac.environment.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts one layer's rows on those below: cells are added, moved and removed one by one. */
final class RowsMerge {

    private final LayerMerge layer;
    private final Part parent;
    private final Rows rows;
    private final XmlElement element;
    private final Mark otherwise;
    private final List<String> known = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    /** A cell that has to be put in, with the row it stands in and the empty rows behind that. */
    private record Placed(Part cell, @Nullable Integer place, XmlElement row, int fillers) {}

    RowsMerge(LayerMerge layer, Part parent, XmlElement element, Mark otherwise) {
        this.layer = layer;
        this.parent = parent;
        this.rows = new Rows(parent);
        this.element = element;
        this.otherwise = otherwise;
    }

    void put() {
        List<XmlElement> given = element.children();
        given.forEach(row -> known.addAll(layer.grammar().keys(row.children())));
        Map<String, Part> before = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            XmlElement row = given.get(i);
            List<String> keys = layer.grammar().keys(row.children());
            for (int j = 0; j < keys.size(); j++) {
                cell(keys.get(j), row.children().get(j), row, fillers(given, i), before);
            }
        }
        if (Mark.of(element, Mark.NONE) == Mark.MODIFIED) {
            new RowsListing(layer.grammar(), parent, element, before).arrange();
            return;
        }
        placed.forEach(cell -> rows.remove(cell.cell()));
        placed.stream()
                .sorted(Comparator.comparingInt(RowsMerge::index))
                .forEach(
                        cell -> rows.insert(cell.cell(), cell.place(), Mark.cleared(bare(cell.row())), cell.fillers()));
    }

    private void cell(String key, XmlElement cell, XmlElement row, int fillers, Map<String, Part> found) {
        Part existing = rows.cell(key);
        Mark mark = Mark.of(cell, otherwise);
        Integer place = Mark.ordinal(cell);
        if (mark == Mark.REMOVED) {
            if (existing != null) {
                layer.remains(existing, cell);
                rows.remove(existing);
            }
        } else if (existing != null) {
            found.put(key, existing);
            layer.change(existing, cell, mark);
            if (place != null && !place.equals(existing.ordinal)) {
                existing.ordinal = place;
                if (mark != Mark.NONE) {
                    placed.add(new Placed(existing, place, row, 0));
                }
            }
        } else if (mark == Mark.ADDED || layer.open()) {
            add(Part.of(layer.grammar(), key, cell, layer.solution()), place, row, fillers, found);
        } else {
            layer.orphans(cell, key);
        }
    }

    private void add(Part cell, @Nullable Integer place, XmlElement row, int fillers, Map<String, Part> found) {
        Part holder = place == null ? null : rows.holder(place, known);
        if (holder != null) {
            layer.loss().placeTaken(cell, holder, layer.solution());
        } else {
            found.put(cell.key, cell);
            placed.add(new Placed(cell, place, row, fillers));
        }
    }

    private static int index(Placed cell) {
        return cell.place() == null ? Integer.MAX_VALUE : cell.place() % Part.COLUMN;
    }

    private static XmlElement bare(XmlElement row) {
        return row.withChildren(List.of());
    }

    private static int fillers(List<XmlElement> rows, int from) {
        int count = 0;
        while (from + count + 1 < rows.size()
                && rows.get(from + count + 1).children().isEmpty()) {
            count++;
        }
        return count;
    }
}
