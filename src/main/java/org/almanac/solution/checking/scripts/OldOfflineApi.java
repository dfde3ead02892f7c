package org.almanac.solution.checking.scripts;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Offline work by a deprecated API. */
final class OldOfflineApi extends ScriptRule {

    OldOfflineApi() {
        super(
                "web-use-offline",
                "Xrm.Mobile.offline is used.",
                CheckSeverity.MEDIUM,
                Category.UPGRADE_READINESS,
                "Use Xrm.WebApi.offline, or Xrm.WebApi, which knows by itself whether the device is offline.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.matches(i, "Xrm", ".", "Mobile", ".", "offline") ? "Xrm.Mobile.offline is deprecated." : null;
    }
}
