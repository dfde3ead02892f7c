package org.almanac.solution.zip;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** Errors about an archive that was cut short or changed. */
final class Damage {

    private Damage() {}

    static BadInput of(String where, String message, @Nullable Throwable cause) {
        return problem(ErrorCode.ARCHIVE_DAMAGED, ErrorCode.ARCHIVE_DAMAGED.code(), where, message, cause);
    }

    static BadInput unsafe(String where, String message) {
        return problem(ErrorCode.UNSAFE_ENTRY, ErrorCode.UNSAFE_ENTRY.code(), where, message, null);
    }

    static BadInput tooLarge(String platformCode, String where, String message) {
        return problem(ErrorCode.ARCHIVE_TOO_LARGE, platformCode, where, message, null);
    }

    private static BadInput problem(
            ErrorCode code, String itemCode, String where, String message, @Nullable Throwable cause) {
        return new BadInput(
                code,
                where + ": " + message,
                where,
                List.of(new ProblemDetailItem(itemCode, message, where, null)),
                cause);
    }
}
