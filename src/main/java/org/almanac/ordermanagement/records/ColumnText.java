package org.almanac.ordermanagement.records;

import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.solution.XmlElement;

/** The value of a column as a record has it: a lookup, which travels as an element around the other row's id, is that id. */
public final class ColumnText {

    private ColumnText() {}

    /** The bare lower-case id of a lookup; a text that is written as an element, as it begins like one; any other text as it is. */
    public static String of(String text) {
        String stripped = text.strip();
        return stripped.startsWith("<")
                ? inside(stripped).orElse(text)
                : RowIds.parse(stripped).map(UUID::toString).orElse(text);
    }

    private static Optional<String> inside(String xml) {
        try {
            XmlElement outer = XmlElement.parse(xml);
            XmlElement element = outer;
            while (element.children().size() == 1) {
                element = element.children().get(0);
            }
            if (!element.children().isEmpty()) {
                return Optional.empty();
            }
            String innermost = element.text();
            Optional<String> id = RowIds.parse(innermost).map(UUID::toString);
            return id.isEmpty()
                            && outer.children().isEmpty()
                            && outer.attributes().isEmpty()
                    ? Optional.of(innermost)
                    : id;
        } catch (IllegalArgumentException notCanonical) {
            return Optional.empty();
        }
    }
}
