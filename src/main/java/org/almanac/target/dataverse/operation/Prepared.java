package org.almanac.target.dataverse.operation;

import org.almanac.environment.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, and what was so before.
 *
 * @param importing the plan of an import; null for what is none
 */
record Prepared(PlatformCall call, Before before, @Nullable Plan importing) {

    Prepared(PlatformCall call, Before before) {
        this(call, before, null);
    }

    Prepared with(Before other) {
        return new Prepared(call, other, importing);
    }
}
