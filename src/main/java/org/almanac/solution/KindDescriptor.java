package org.almanac.solution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kind of component.
 *
 * @param kind canonical name
 * @param typeNumber number of the component type; null where each environment gives its own
 * @param rootKey which attribute of a root component names it
 * @param listed whether exports always list it as a root component (package-format 4)
 * @param section path of the section of customizations.xml that holds it ({@code Workflows}), or the top folder of its
 *     records ({@code environmentvariabledefinitions}); null where it is inside another component
 * @param element name of its element
 * @param keys where the key is taken from, the preferred place first: {@code @a} an attribute, {@code name} a child
 *     element, several joined by {@code |} or {@code .}
 * @param mergeRule how layers make its effective value (dataverse-semantics 2.2)
 * @param aliases other names for it, in lower case: in missing dependencies and in the Web API
 * @param entitySet name of its entity set in the Web API; null where unknown
 */
public record KindDescriptor(
        ComponentKind kind,
        @Nullable Integer typeNumber,
        RootKey rootKey,
        boolean listed,
        @Nullable String section,
        String element,
        List<String> keys,
        MergeRule mergeRule,
        List<String> aliases,
        @Nullable String entitySet) {

    /** The attribute of a root component that names the component. */
    public enum RootKey {
        SCHEMA_NAME,
        ID,
        NONE
    }

    public KindDescriptor {
        keys = List.copyOf(keys);
        aliases = List.copyOf(aliases);
    }
}
