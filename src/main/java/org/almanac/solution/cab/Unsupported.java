package org.almanac.solution.cab;

import java.util.List;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;

/** Errors about cabinets that may be sound but are of a form that is not read. */
final class Unsupported {

    private Unsupported() {}

    static BadInput because(String where, String message) {
        return new BadInput(
                ErrorCode.CABINET_NOT_SUPPORTED,
                where + ": " + message,
                where,
                List.of(new ProblemDetailItem(ErrorCode.CABINET_NOT_SUPPORTED.code(), message, where, null)),
                null);
    }
}
