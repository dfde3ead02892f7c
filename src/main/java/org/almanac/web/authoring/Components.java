package org.almanac.web.authoring;

import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;

/** Components as requests name them. */
final class Components {

    private Components() {}

    /** @param kind name of the kind in any case, or its number */
    static ComponentRef of(@Nullable String kind, @Nullable String name) {
        return new ComponentRef(
                ComponentKinds.ofType(Fields.required(kind, "kind")),
                ComponentKinds.normal(Fields.required(name, "name")));
    }
}
