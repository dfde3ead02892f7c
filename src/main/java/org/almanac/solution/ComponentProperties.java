package org.almanac.solution;

import java.util.Map;

/** Placeholder compiled against until the reader is written. */
final class ComponentProperties {
    private ComponentProperties() {}

    static Map<String, String> of(String text) {
        return Map.of("text", text);
    }
}
