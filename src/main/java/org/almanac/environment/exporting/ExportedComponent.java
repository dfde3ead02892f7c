package org.almanac.environment.exporting;

import java.util.Optional;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * A component as it goes out.
 *
 * @param behavior of the root component; null for what is no root
 * @param body the definition; null for a mere reference
 */
public record ExportedComponent(
        ComponentRef ref,
        ComponentIdentity identity,
        @Nullable Integer behavior,
        @Nullable ComponentBody body) {

    public Optional<ComponentBody> definition() {
        return Optional.ofNullable(body);
    }
}
