package org.almanac.environment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which components are known outside, such as {@code objectid} and {@code MetadataId}: a component whose key is an
 * id has that one, every other the one that follows from kind and key.
 */
public interface ComponentIds {

    /** The id of a component; the same in every environment. */
    static UUID of(ComponentRef component) {
        return RowIds.parse(component.key()).orElseGet(component::id);
    }

    /**
     * The component with an id, if the environment has it.
     *
     * @param kind its kind; null for whichever has the id
     */
    Optional<ComponentRef> find(EnvironmentName environment, @Nullable String kind, UUID id);

    /** The kinds of which the environment has components, in order. */
    List<String> kinds(EnvironmentName environment);
}
