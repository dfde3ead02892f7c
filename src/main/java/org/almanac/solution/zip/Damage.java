package org.almanac.solution.zip;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** Errors about an archive that was cut short or changed. */
public final class Damage {

    private Damage() {}

    /** The archive was cut short or changed; {@code where} is an entry or the archive. */
    public static BadInput of(String where, String message, @Nullable Throwable cause) {
        return problem(ErrorCode.ARCHIVE_DAMAGED, ErrorCode.ARCHIVE_DAMAGED.code(), where, message, cause);
    }

    /** The archive must not be unpacked. */
    public static BadInput unsafe(String where, String message) {
        return problem(ErrorCode.UNSAFE_ENTRY, ErrorCode.UNSAFE_ENTRY.code(), where, message, null);
    }

    /** A limit is exceeded, for which the platform has a number of its own. */
    public static BadInput tooLarge(String platformCode, String where, String message) {
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
