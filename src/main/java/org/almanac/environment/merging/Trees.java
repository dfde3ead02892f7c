package org.almanac.environment.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.XmlElement;

/** The parts of a definition that merge as trees, out of its text and back into properties. */
final class Trees {

    private static final String UNMODIFIED = "@unmodified";

    private Trees() {}

    /** The component's element with nothing but what merges. */
    static XmlElement of(Grammar grammar, ComponentBody body) {
        XmlElement whole = XmlElement.parse(body.text());
        List<XmlElement> merging = whole.children().stream()
                .filter(child -> grammar.merges(child.name()))
                .toList();
        return XmlElement.of(whole.name(), merging);
    }

    /** A tree as the properties that it gives. */
    static Map<String, String> properties(XmlElement tree) {
        return new LinkedHashMap<>(ComponentProperties.of(
                XmlElement.of(tree.name(), tree.children()).toText()));
    }

    /** Whether an export says that the component is not changed: then there is no layer (dataverse-semantics 2.2). */
    static boolean isUnmodified(ComponentBody body) {
        return "1".equals(body.properties().get(UNMODIFIED));
    }
}
