package org.almanac.solution;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One end ({@code Required} or {@code Dependent}) of a missing dependency, as the manifest gives it (package-format 5).
 *
 * @param component the component meant, as far as the attributes tell
 * @param displayName name for people
 * @param solution the solution that brings it at the source, without version: a unique name, {@code Active} or
 *     {@code System}; only on the required end
 * @param solutionVersion the version beside that name
 * @param attributes all attributes as written, for messages and for writing
 * @param packageName application package that brings it, where named
 */
public record DependencyEnd(
        ComponentRef component,
        String displayName,
        @Nullable String solution,
        @Nullable SolutionVersion solutionVersion,
        Map<String, String> attributes,
        @Nullable String packageName) {

    /** The table or other component that holds this one, where the manifest names it. */
    public Optional<String> parentSchemaName() {
        return Optional.ofNullable(attributes.get("parentSchemaName"));
    }
}
