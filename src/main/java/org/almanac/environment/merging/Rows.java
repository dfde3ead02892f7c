package org.almanac.environment.merging;

import java.util.List;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** The rows of a section, header or footer, seen as one run of cells. */
final class Rows {

    private static final XmlElement EMPTY = XmlElement.of("row", List.of());

    private final Part rows;

    /** @param rows the element whose children are rows */
    Rows(Part rows) {
        this.rows = rows;
    }

    /** Gives cells that claim no place the one they have. */
    static void settle(Part rows) {
        int index = 0;
        for (Part row : rows.children) {
            for (int column = 0; column < row.children.size(); column++) {
                Part cell = row.children.get(column);
                if (cell.ordinal == null) {
                    cell.ordinal = ordinal(column, index);
                }
                index++;
            }
        }
    }

    /** @param column from 0; @param index of the cell among all of the section, from 0 */
    static int ordinal(int column, int index) {
        return (column + 1) * Part.COLUMN + index;
    }

    @Nullable
    Part cell(String key) {
        for (Part row : rows.children) {
            Part cell = row.child(key);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    @Nullable
    Part holder(int place, List<String> known) {
        for (Part row : rows.children) {
            Part holder = row.holder(place, known);
            if (holder != null) {
                return holder;
            }
        }
        return null;
    }

    /** Takes a cell out; a row that has no other is gone with it. */
    void remove(Part cell) {
        for (Part row : rows.children) {
            if (row.children.remove(cell)) {
                if (row.children.isEmpty()) {
                    rows.children.remove(row);
                }
                return;
            }
        }
    }

    /**
     * Puts a cell in. One in the first column begins a row; one in another column joins the row of the cell before it, if
     * that stands in the column before.
     *
     * @param row what says something about a row that has to be made for it
     * @param fillers how many empty rows follow that row
     */
    void insert(Part cell, @Nullable Integer place, XmlElement row, int fillers) {
        int index = place == null ? Integer.MAX_VALUE : place % Part.COLUMN;
        int column = place == null ? 0 : place / Part.COLUMN - 1;
        Part before = column > 0 ? rowOf(index - 1) : null;
        if (before != null && positionIn(before, index - 1) == column - 1) {
            before.children.add(column, cell);
            return;
        }
        Part made = Part.empty("row", row, cell.solution);
        made.text = "";
        made.children.add(cell);
        Part next = rowOfExactly(index);
        int at = next == null ? rows.children.size() : rows.children.indexOf(next);
        if (next != null && positionIn(next, index) > 0) {
            at++;
        }
        rows.children.add(at, made);
        for (int i = 1; i <= fillers; i++) {
            rows.children.add(at + i, Part.empty("row", EMPTY, cell.solution));
        }
    }

    private int size() {
        return rows.children.stream().mapToInt(row -> row.children.size()).sum();
    }

    private @Nullable Part rowOf(int index) {
        return rowOfExactly(Math.min(index, size() - 1));
    }

    private @Nullable Part rowOfExactly(int index) {
        int first = 0;
        for (Part row : rows.children) {
            int next = first + row.children.size();
            if (index >= first && index < next) {
                return row;
            }
            first = next;
        }
        return null;
    }

    private int positionIn(Part row, int index) {
        int first = 0;
        for (Part other : rows.children) {
            if (other == row) {
                return Math.min(index, size() - 1) - first;
            }
            first += other.children.size();
        }
        return -1;
    }
}
