package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Map;

/**
 * A global choice.
 *
 * @param name as its author wrote it
 * @param managed whether its lowest layer is managed
 * @param properties all that its layers come to
 */
public record ChoiceDefinition(
        String name,
        String label,
        String description,
        List<ChoiceOption> options,
        boolean managed,
        Map<String, String> properties) {

    public ChoiceDefinition {
        options = List.copyOf(options);
        properties = Map.copyOf(properties);
    }
}
