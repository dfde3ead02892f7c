package org.almanac.target.gateway;

import org.jspecify.annotations.Nullable;

/** The variables of the process. */
@FunctionalInterface
interface Variables {

    /** Null for one that is not set. */
    @Nullable
    String get(String name);
}
