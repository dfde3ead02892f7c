package org.almanac.target.http;

import org.jspecify.annotations.Nullable;

/** The variables of the process. */
@FunctionalInterface
public interface Variables {

    /** Null for one that is not set. */
    @Nullable
    String get(String name);
}
