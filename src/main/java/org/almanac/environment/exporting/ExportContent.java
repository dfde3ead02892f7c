package org.almanac.environment.exporting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;

/**
 * What goes out.
 *
 * @param components in the order of their refs
 * @param warnings what stays behind
 */
public record ExportContent(List<ExportedComponent> components, List<Finding> warnings) {

    public ExportContent {
        components = List.copyOf(components);
        warnings = List.copyOf(warnings);
    }

    /** Components of which the package has a definition. */
    public Set<ComponentRef> defined() {
        return components.stream()
                .filter(component -> component.body() != null)
                .map(ExportedComponent::ref)
                .collect(Collectors.toSet());
    }
}
