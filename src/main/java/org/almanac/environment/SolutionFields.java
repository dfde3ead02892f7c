package org.almanac.environment;

import org.jspecify.annotations.Nullable;

/**
 * What changes of an unmanaged solution; null means that it stays as it is.
 *
 * @param displayName 1 to 256 characters
 * @param description at most 2000 characters
 * @param version one to four numbers
 */
public record SolutionFields(
        @Nullable String displayName,
        @Nullable String description,
        @Nullable String version) {}
