package org.almanac.environment;

import org.jspecify.annotations.Nullable;

/**
 * What changes of a publisher; null means that it stays as it is.
 *
 * @param displayName 1 to 256 characters
 * @param prefix 2 to 8 letters and digits, beginning with a letter; existing components keep their names
 * @param optionValuePrefix 10000 to 99999
 */
public record PublisherFields(
        @Nullable String displayName,
        @Nullable String prefix,
        @Nullable Integer optionValuePrefix) {}
