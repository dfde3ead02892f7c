package org.almanac.target.dataverse.operation;

import org.almanac.environment.Plan;
import org.almanac.target.dataverse.client.Command;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, and what was so before.
 *
 * @param importing the plan of an import; null for what is none
 * @param raising gives the solution its new version before it is exported; null where it keeps its own
 */
record Prepared(
        PlatformCall call,
        Before before,
        @Nullable Plan importing,
        @Nullable Command raising) {

    Prepared(PlatformCall call, Before before) {
        this(call, before, null, null);
    }

    static Prepared importing(PlatformCall call, Before before, Plan plan) {
        return new Prepared(call, before, plan, null);
    }

    Prepared with(Before other) {
        return new Prepared(call, other, importing, raising);
    }
}
