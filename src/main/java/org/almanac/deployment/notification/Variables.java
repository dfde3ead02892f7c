package org.almanac.deployment.notification;

import org.jspecify.annotations.Nullable;

/** The variables of the program's environment. */
@FunctionalInterface
interface Variables {

    /** The value, or null if there is none of the name. */
    @Nullable
    String get(String name);
}
