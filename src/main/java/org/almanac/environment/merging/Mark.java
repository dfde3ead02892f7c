package org.almanac.environment.merging;

import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** What a layer does to an element: the {@code solutionaction} of managed packages (package-format 7). */
enum Mark {
    ADDED("Added"),
    MODIFIED("Modified"),
    REMOVED("Removed"),
    /** No mark: in a difference, the element only says where the changes in it belong. */
    NONE("");

    static final String ACTION = "solutionaction";
    static final String ORDINAL = "ordinalvalue";

    private final String value;

    Mark(String value) {
        this.value = value;
    }

    /** The mark of an element, or another where it has none. */
    static Mark of(XmlElement element, Mark otherwise) {
        String action = element.attribute(ACTION);
        for (Mark mark : values()) {
            if (mark != NONE && mark.value.equalsIgnoreCase(action)) {
                return mark;
            }
        }
        return otherwise;
    }

    /** Whether the element or anything in it has a mark. */
    static boolean anyIn(XmlElement element) {
        return element.attributes().containsKey(ACTION)
                || element.children().stream().anyMatch(Mark::anyIn);
    }

    /** The place that an element claims among its siblings; null where it claims none. */
    static @Nullable Integer ordinal(XmlElement element) {
        String text = element.attribute(ORDINAL);
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.valueOf(text) : null;
    }

    /** The attributes of the element itself. */
    static Map<String, String> own(XmlElement element) {
        Map<String, String> own = new TreeMap<>(element.attributes());
        own.remove(ACTION);
        own.remove(ORDINAL);
        return own;
    }

    /** The element without any mark, and without what is marked as removed. */
    static XmlElement cleared(XmlElement element) {
        return new XmlElement(
                element.name(),
                own(element),
                element.children().stream()
                        .filter(child -> of(child, NONE) != REMOVED)
                        .map(Mark::cleared)
                        .toList(),
                element.text());
    }

    /** The element with this mark. */
    XmlElement on(XmlElement element) {
        return this == NONE ? element : element.withAttribute(ACTION, value);
    }
}
