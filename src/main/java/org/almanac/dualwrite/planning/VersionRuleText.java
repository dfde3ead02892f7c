package org.almanac.dualwrite.planning;

import org.almanac.dualwrite.VersionRule;

/** Reads version rules. */
public final class VersionRuleText {
    private VersionRuleText() {}

    public static VersionRule parse(String text) {
        throw new IllegalStateException("not yet");
    }
}
