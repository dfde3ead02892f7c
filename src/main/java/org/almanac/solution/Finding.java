package org.almanac.solution;

import org.jspecify.annotations.Nullable;

/**
 * Something in a package that does not stop it from being read but that a person should know.
 *
 * @param code stable, such as {@code root-without-body}
 * @param component what it is about, where one component is meant
 * @param location the entry of the zip or the section, where known
 */
public record Finding(
        String code,
        FindingSeverity severity,
        String message,
        @Nullable ComponentRef component,
        @Nullable String location) {}
