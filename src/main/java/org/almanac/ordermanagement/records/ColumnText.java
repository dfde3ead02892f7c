package org.almanac.ordermanagement.records;

import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.XmlElement;

/** The value of a column as a record has it: a lookup, which travels as an element around the other row's id, is that id. */
public final class ColumnText {

    private ColumnText() {}

    /**
     * The bare lower-case id of a lookup; any other text as it is. A text that begins like an element is kept within one of the
     * column's name.
     */
    public static String of(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("<")) {
            return RowIds.parse(stripped).map(UUID::toString).orElse(text);
        }
        try {
            XmlElement column = XmlElement.parse(stripped);
            return id(column).orElse(column.children().isEmpty() ? column.text() : text);
        } catch (IllegalArgumentException notCanonical) {
            return text;
        }
    }

    private static Optional<String> id(XmlElement column) {
        XmlElement element = column;
        while (element.children().size() == 1) {
            element = element.children().get(0);
        }
        return element.children().isEmpty() ? RowIds.parse(element.text()).map(UUID::toString) : Optional.empty();
    }
}
