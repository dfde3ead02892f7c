package org.almanac.solution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component as a package brings it.
 *
 * @param ref identity
 * @param name as written in the package, for people and for writing
 * @param parent the component that holds this one: the table of a column, form, view or relationship
 * @param behavior of the root component, null for what is not listed as one
 * @param body the definition; null for a mere reference: a root component without content, or a table of which the
 *     package has only the shell, whose own properties it does not claim
 * @param placement where it stands in the zip
 * @param files what else in the zip belongs to it
 */
public record PackageComponent(
        ComponentRef ref,
        String name,
        @Nullable ComponentRef parent,
        @Nullable Integer behavior,
        @Nullable ComponentBody body,
        Placement placement,
        List<ComponentFile> files) {

    public PackageComponent {
        files = List.copyOf(files);
    }

    /** The definition, where the package claims one. */
    public Optional<ComponentBody> definition() {
        return Optional.ofNullable(body);
    }
}
