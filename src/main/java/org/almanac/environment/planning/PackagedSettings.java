package org.almanac.environment.planning;

import java.util.Locale;
import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.SettingChange;

/** Organization settings of a package become the environment's (dataverse-semantics 5.3, 10: 0x80048044). */
final class PackagedSettings {

    private PackagedSettings() {}

    /** A staged upgrade brings them when it is staged; applying it has no package. */
    static void addTo(StateChange.Draft change, ImportAttempt attempt, PlanMode mode) {
        if (mode != PlanMode.APPLY_UPGRADE) {
            attempt.solutionPackage().settings().forEach((name, value) -> {
                String key = name.toLowerCase(Locale.ROOT);
                change.setting(new SettingChange(key, attempt.state().settings().get(key), value));
            });
        }
    }
}
