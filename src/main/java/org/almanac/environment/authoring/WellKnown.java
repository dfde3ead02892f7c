package org.almanac.environment.authoring;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.state.SolutionState;

/** The platform's own solutions (dataverse-semantics 1.2). */
public enum WellKnown {
    /** Holds every component of the environment. */
    DEFAULT,
    SYSTEM,
    /** The unmanaged layer. */
    ACTIVE,
    BASIC;

    private static final Set<String> NAMES = Set.of("default", "system", "active", "basic");

    public static Optional<WellKnown> of(String uniqueName) {
        String name = uniqueName.toLowerCase(Locale.ROOT);
        return NAMES.contains(name) ? Optional.of(valueOf(name.toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    /** Whether nobody may give the name to a solution. */
    static boolean reserved(String uniqueName) {
        return of(uniqueName).isPresent()
                || SolutionState.keyOf(uniqueName).endsWith(SolutionState.keyOf(SolutionState.UPGRADE_SUFFIX));
    }
}
