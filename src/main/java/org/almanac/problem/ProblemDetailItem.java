package org.almanac.problem;

import org.jspecify.annotations.Nullable;

/**
 * One cause of an error.
 *
 * @param code a stable code: one of {@link ErrorCode}, or the platform's hexadecimal number such as {@code 0x8004801D}
 * @param message what is wrong, in one sentence
 * @param where the offending part: an entry of an archive, a field, a component
 * @param line line in that part, counted from 1, where known
 */
public record ProblemDetailItem(
        String code,
        String message,
        @Nullable String where,
        @Nullable Integer line) {}
