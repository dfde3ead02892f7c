package org.almanac.environment.planning;

import java.util.Locale;
import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.settings.SettingCatalogue;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateChange.SettingChange;
import org.jspecify.annotations.Nullable;

/** Organization settings of a package become the environment's (dataverse-semantics 5.3, 10: 0x80048044). */
final class PackagedSettings {

    private PackagedSettings() {}

    /** A staged upgrade brings them when it is staged; applying it has no package. */
    static void addTo(StateChange.Draft change, ImportAttempt attempt, PlanMode mode) {
        if (mode != PlanMode.APPLY_UPGRADE) {
            attempt.solutionPackage().settings().forEach((name, value) -> {
                String key = name.toLowerCase(Locale.ROOT);
                change.setting(new SettingChange(key, attempt.state().settings().get(key), kept(key, value)));
            });
        }
    }

    /** What has the platform's default is as if nobody had set it. */
    private static @Nullable String kept(String key, String value) {
        return SettingCatalogue.find(key)
                        .filter(setting -> setting.platformDefault().equals(value))
                        .isPresent()
                ? null
                : value;
    }
}
