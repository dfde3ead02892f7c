package org.almanac.environment.planning;

import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;

/** Makes what a plan warns of. */
final class Warning {

    private Warning() {}

    static Finding of(String code, String message, @Nullable ComponentRef component) {
        return new Finding(code, FindingSeverity.MEDIUM, message, component, null);
    }

    /** A warning that the platform knows by a number. */
    static Finding of(PlatformCode code, String message, @Nullable ComponentRef component) {
        return of(code.hex(), message, component);
    }
}
