package org.almanac.ordermanagement.records;

import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.XmlElement;

/** The value of a column as a record has it: a lookup, which travels as an element around the other row's id, is that id. */
public final class ColumnText {

    private ColumnText() {}

    /** The bare lower-case id of a lookup; any other text as it is. */
    public static String of(String text) {
        String stripped = text.strip();
        return (stripped.startsWith("<") ? inside(stripped) : RowIds.parse(stripped))
                .map(UUID::toString)
                .orElse(text);
    }

    private static Optional<UUID> inside(String xml) {
        try {
            XmlElement element = XmlElement.parse(xml);
            while (element.children().size() == 1) {
                element = element.children().get(0);
            }
            return element.children().isEmpty() ? RowIds.parse(element.text()) : Optional.empty();
        } catch (IllegalArgumentException notCanonical) {
            return Optional.empty();
        }
    }
}
