package org.almanac.solution;

import org.jspecify.annotations.Nullable;

/**
 * Something that a rule of the solution checker has found.
 *
 * @param rule code of the rule
 * @param component what it is about; null where the whole solution is
 * @param location entry of the package or path into it; with {@code :line} where the entry is a script or a page, with
 *     {@code #/path} where it is JSON
 * @param message what was found there, in one sentence
 * @param guidance what to do about it
 */
public record CheckIssue(
        String rule,
        CheckSeverity severity,
        String category,
        @Nullable ComponentRef component,
        String location,
        String message,
        String guidance) {}
